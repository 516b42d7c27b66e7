# Iterators over pairs give the same tuple again while nobody else holds it, and hold the last pair until then.
import sys

ITEM = [1]


def watch(name, it):
    key, item = next(it)
    print(name, key, sys.getrefcount(item))
    first = next(it)
    print(first, sys.getrefcount(item))
    second = next(it)
    print(first, second, first is second, hash((first[0],)) == hash((second[0],)))
    del first
    third = next(it)
    print(second, third, second is third)
    print([pair for pair in it], list(it))
    print(sys.getrefcount(item))


def make():
    return {0: [], 1: ITEM, 2: "b", 3: None, 4: 4.5, 5: (), 6: [6]}


d = make()
watch("items", iter(d.items()))
watch("reversed", reversed(d.items()))
watch("enumerate", enumerate(d.values()))
watch("enumerate from", enumerate(list(d.values()), 2 ** 64))
watch("zip", zip(d, d.values()))
watch("zip strict", zip(d, [[1], 2, 3, 4, 5, 6, 7], strict=True))
print(list(zip()), list(zip([1, 2])), list(zip([], [1])), list(enumerate([])), list({}.items()))

for triple in zip([1, 2, 3], "abc", [[], [1], [2]]):
    print(triple, len(triple))
kept = [pair for pair in d.items()]
print(kept, len({id(pair) for pair in kept}))
seen = {}
for pair in d.items():
    if pair[0] % 2:
        seen[(pair[0], str(pair[1]))] = pair
print(seen)


calls = []


def back():
    "Asks the zip that is asking."
    calls.append(None)
    return next(z) if len(calls) == 2 else len(calls)


z = zip("abcdef", iter(back, 6))
for a, b in z:
    print(a, b)
