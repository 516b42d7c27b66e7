# Operators of views: which operand's items are kept, and in which order the result iterates.
def numbers(seed, count, limit):
    out = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        out.append((seed >> 8) % limit * (64 if seed % 5 == 0 else 1))
    return out

def show(a, b):
    print(a & b, a | b, a - b, a ^ b, sep="\n")

for round in range(12):
    d = dict.fromkeys(numbers(round, 3 + round * 4, 60), 0)
    e = dict.fromkeys(numbers(round + 90, 40 - round * 3, 60), round % 2)
    e.update([(k, 0) for k in list(d)[::3]])
    items = numbers(round + 7, 20, 60)
    show(d.keys(), e.keys())
    show(e.keys(), d.keys())
    show(d.items(), e.items())
    for other in (items, set(items), frozenset(items), {}.fromkeys(items)):
        show(d.keys(), other)
        if not isinstance(other, dict):
            show(other, d.keys())
    print(d.keys().isdisjoint(items), d.items() & [(k, 0) for k in items])

d = {0: "a", 1: "b", 256: "c"}
print(d.keys() & {0.0, True, 256.0, 7}, {0.0, True} & d.keys(), d.keys() & [1.0], d.keys() | [1.0])
for bad in (3, None):
    for f in (lambda: d.keys() & bad, lambda: d.keys() | bad, lambda: d.items() - bad, lambda: bad ^ d.keys()):
        try:
            print(f())
        except TypeError as e:
            print(e)
try:
    {1: []}.items() | {2}
except TypeError as e:
    print(e)
print({1: []}.items() ^ {1: []}.items())

d = {}
d["v"] = d.values()
print(d, d["v"])
d = {}
d["k"] = d.items()
print(d, d["k"])
