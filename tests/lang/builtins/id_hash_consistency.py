a = [1]
b = a
print(id(a) == id(b), id(a) == id([1]), type(id(a)), id(None) == id(None), hash('a') == hash('a'), hash(1) == hash(1.0) == hash(True), hash((1, 'a')) == hash((1, 'a')), hash(len) == hash(len), hash(None) == hash(None), hash(b'a') == hash(b'a'), hash('') == hash(''))
print(hash(frozenset([1, 2, 3])) == hash(frozenset([3, 2, 1])), hash(range(3)) == hash(range(0, 3)), hash(1.5) == hash(3 / 2), hash(2**61) == hash(2.0**61), type(hash('x')), isinstance(hash(len), int))
for bad in ([], {}, set(), [1], ({},), ([],), {1: 2}, slice(1)):
    try:
        hash(bad)
    except TypeError as e:
        print(e)
x = 'abc'
d = {x: 1}
print(d['ab' + 'c'], d[''.join(['a', 'b', 'c'])], ('a', 1) in {('a', 1)}, (1, 2.0) in {(1.0, 2)})
