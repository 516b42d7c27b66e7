"""Sets: Venn diagrams, puzzles solved by elimination, Golomb rulers."""

MEMBERS = {
    "chess": {"Ada", "Ben", "Cleo", "Dan"},
    "choir": {"Ben", "Cleo", "Eve", "Finn"},
    "hiking": {"Cleo", "Dan", "Eve", "Gus"},
}

chess, choir, hiking = MEMBERS["chess"], MEMBERS["choir"], MEMBERS["hiking"]
print(sorted(chess & choir & hiking))
print(sorted(chess | choir | hiking))
print(sorted(chess - choir - hiking), sorted(chess ^ choir), sorted((chess & choir) - hiking))
print(chess >= {"Ada"}, chess > chess, {"Gus"} <= choir, chess.isdisjoint({"Zoe"}), set() <= choir)
everyone = set()
for group in MEMBERS.values():
    everyone |= group
by_person = {name: sorted(g for g in MEMBERS if name in MEMBERS[g]) for name in sorted(everyone)}
for name, groups in by_person.items():
    print(f"{name:5}{len(groups)} {', '.join(groups)}")


def power_set(items):
    subsets = [set()]
    for item in items:
        subsets += [s | {item} for s in subsets]
    return subsets


print(len(power_set("abcde")), sorted(sorted(s) for s in power_set([1, 2, 3])))


def golomb(marks, length):
    def extend(ruler, differences):
        if len(ruler) == marks:
            return ruler
        for at in range(ruler[-1] + 1, length + 1):
            new = {at - mark for mark in ruler}
            if len(new) == len(ruler) and not new & differences:
                found = extend(ruler + [at], differences | new)
                if found:
                    return found
        return None

    return extend([0], set())


for marks in range(2, 7):
    length = marks - 1
    while golomb(marks, length) is None:
        length += 1
    print(marks, length, golomb(marks, length))

# SEND + MORE = MONEY, leading digits fixed by hand
solutions = []
for e in range(2, 9):
    n = e + 1
    for r in range(2, 9):
        for d in range(2, 9):
            y = (d + e) % 10
            digits = {9, e, n, d, 1, 0, r, y}
            if len(digits) == 8:
                send = int(f"9{e}{n}{d}")
                more = 1000 + 10 * r + e
                money = int(f"10{n}{e}{y}")
                if send + more == money:
                    solutions.append((send, more, money))
print(solutions)
s = {3, 1, 2}
s.add(2)
s.discard(9)
s.remove(1)
print(s, len(s), 2 in s, set(), {*"aab"} == {"a", "b"})
try:
    s.remove(1)
except KeyError as error:
    print("KeyError", error)
