t = (1, 2, 3)
print(t, len(t), t[0], t[-1], t[1:], t[::-1], t + (4,), t * 2, 2 * (0,), (), (1,), ((),), 1, (1), (1, ))
print(tuple(), tuple('ab'), tuple([1, 2]), tuple(range(3)), tuple({1: 2}), tuple(t) is t, tuple(x for x in 'xy'), (*t, 4), (*'ab',))
print(1 in t, 5 in t, t.index(2), t.count(1), t.index(3, 1), t.count(True), (1, 1.0, True).count(1), bool(()), bool((0,)))
a = 1, 2
b, c = a
print(a, b, c, type(a), a == (1, 2), (1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (2,) > (1, 9), (1, 2) == [1, 2])
print({(1, 2): 'x'}[1, 2], (1, 2) in {(1, 2)}, hash((1, 2)) == hash((1.0, 2)), hash(()) == hash(()), {(): 0})
x = y = ()
x += (1,)
print(x, y, x is y)
x *= 3
print(x, sorted([(2, 'a'), (1, 'b')]), max((1, 2), (1, 3)), min([(2,), (1, 5)]), sum((1, 2, 3)))
nested = (1, (2, (3, [4])))
nested[1][1][1].append(5)
print(nested, nested[1][1][1][0], ('a',), ("it's", 'b'), (None, True, 1.5))
def f():
    return 1, 2
def g(*args):
    return args
print(f(), f()[0], g(), g(1), g((1,)), g(*(1, 2)), (lambda: (1, 2))())
for a, (b, c) in [(1, (2, 3)), (4, (5, 6))]:
    print(a, b, c)
