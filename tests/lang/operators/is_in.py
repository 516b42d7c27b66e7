a = [1]
b = a
c = [1]
print(a is b, a is c, a is not c, a == c, None is None, True is True, a is None, not a is b, a is not None)
print(1 in [1, 2], 3 in [1, 2], 3 not in [1, 2], 'a' in 'abc', 'a' in {'a': 1}, 1 in {1}, 1 in (1,), 1 in range(2), None in [None], 1.0 in [1], '' in '', [] in [[]], 'bc' in 'abcd')
print(2 in (x for x in [1, 2, 3]), 5 in map(int, '12'), 1 in {1: 2}.values(), 2 in {1: 2}.values(), (1, 2) in {1: 2}.items(), 3 in iter([1, 3]))
g = (x for x in [1, 2, 3])
print(2 in g, list(g))
it = iter([1, 2, 3])
print(9 in it, list(it))
f = lambda: 0
print(f is f, f is (lambda: 0), print is print, len is not print, type(1) is int, type(a) is type(c), type(None) is not int)
for bad in (5, None, 1.5, True, len):
    try:
        print(1 in bad)
    except TypeError as e:
        print(e)
x = y = []
x.append(1)
print(x is y, x is not y, x in [y], [x] == [y])
