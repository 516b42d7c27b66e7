a = [1, 2, 3]
print(a, len(a), a[0], a[-1], a + [4], a * 2, 2 * [0], [] * 5, [1] * 0, [1] * -3, [], [[]], [[], [[]]])
print(list(), list('abc'), list((1, 2)), list(range(3)), list({1: 2}), list({3}), list(x for x in 'ab'), list([1, 2]), list(map(abs, [-1])))
print(1 in a, 5 not in a, [1] in [[1]], None in [None], 1.0 in a, True in a, '1' in a)
b = a
b.append(4)
print(a, b is a, a == b, a[:] is a, a[:] == a, list(a) is a)
a += [5]
print(b)
a = a + [6]
print(b, a)
c = [0] * 3
c[1] = 9
print(c)
d = [[0]] * 3
d[0].append(1)
print(d, d[0] is d[2])
e = [[0] for i in range(3)]
e[0].append(1)
print(e)
a *= 2
print(a)
a += 'xy'
a += (1,)
a += range(2)
a += {7: 8}
print(a)
x, y = [1, 2]
print(x, y, [*a[:2], *'z'], bool([]), bool([0]), type([]), isinstance([], list), [1, 'a', 2.5, None, [1], (2,), {3: 4}])
