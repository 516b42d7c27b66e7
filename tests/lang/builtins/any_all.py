print(any([]), all([]), any([0, '', None]), any([0, 1]), all([1, 'a']), all([1, 0]), any('ab'), all(range(1, 3)), all(range(3)), any({0: 1}), any({0, 1}), all([[]]), any([[]]), any(x > 3 for x in range(5)), all(x < 5 for x in range(5)))
def t(x):
    print(x, end=' ')
    return x
print(any(t(x) for x in [0, 0, 3, 4]))
print(all(t(x) for x in [1, 2, 0, 4]))
print(any(map(t, [0, '', 5, 6])), all(map(t, [1, [], 2])))
it = iter([0, 1, 2, 3])
print(any(it), list(it))
for bad in (5, None):
    for f in (any, all):
        try:
            f(bad)
        except TypeError as e:
            print(e)
try:
    any()
except TypeError as e:
    print(e)
try:
    all([1], [2])
except TypeError as e:
    print(e)
print(not any([]), any([any([]), all([])]), type(any([5])), any([5]) is True)
