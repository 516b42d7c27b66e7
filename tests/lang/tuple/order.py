# Tuples are ordered by their first items that differ, however they are nested and of whatever they are.
nan = float("nan")
pairs = [
    ((1, 2), (1, 2, 0)), ((1, "a"), (1, "b")), (((1, 2), 3), ((1, 2), 4)), ((), (1,)),
    ((1, (2, (3, (4, (5, 6))))), (1, (2, (3, (4, (5, 7)))))), ((1.0, 2), (1, 3)), ((True, 1), (1, 2)),
    ((10**30, 1), (10**30, 2)), ((nan,), (nan,)), ((-1, 2), (-2, 2)), ((1, [2]), (1, [3])), ((1, None, 3), (1, None, 4)),
]
for a, b in pairs:
    print(a < b, a <= b, a > b, a >= b, a == b, a != b)
    print("lt" if a < b else "-", "ge" if a >= b else "-", "eq" if a == b else "-", "ne" if a != b else "-")
for a, b in (((1, "a"), (1, 2)), ((1, (2,)), (1, 2)), ((None,), (1,))):
    try:
        print(a < b)
    except TypeError as e:
        print(e)


class Odd(tuple):
    def __lt__(self, other):
        return "Odd"


print(Odd((1, 2)) < (1, 3), (Odd((1,)), 2) < (Odd((1,)), 3), (1, Odd((1,))) < (1, Odd((0,))))
print(sorted([(3, "a"), (1, "z"), (3, "A"), (1, "b", 0), (1, "b")]), max((1, 2), (1, 3)), min((1, (2, 3)), (1, (2, 2))))
print(hash((-1, 2)) == hash((-2, 2)), hash((1, "a", (2, 3))) == hash((1, "a", (2, 3))), {(1, "b" * 2): 2}[1, "bb"])
