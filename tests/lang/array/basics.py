from array import array

a = array('i', [1, 2, 3])
print(a, len(a), a[0], a[-1], a.typecode, a.itemsize, bool(a), bool(array('i')))
a.append(4)
a.extend([5, 6])
a.extend(array('i', (7,)))
a.insert(0, 0)
a.insert(-1, 99)
a.insert(100, 100)
a.insert(-100, -1)
print(a, a.pop(), a.pop(0), a.pop(-2), a)
a.remove(3)
a.reverse()
print(a, a.count(4), a.index(6), a.tolist(), sum(a), max(a), sorted(a))
a[0] = 70
a[-1] = -5
del a[1]
print(a, 70 in a, 71 in a, 'x' in a, list(a), tuple(reversed(a)))
for x in a:
    print(x, end=' ')
print()
print(array('d', [1, 2.5]), array('f', [0.1]), array('u', 'héllo'), array('b'), array('u'), repr(array('u', 'a"b\n')))
print(array('B', b'abc'), array('h', range(3)), array('q', (x * x for x in range(4))), array('l', {1: 2, 3: 4}))
print(a.fromlist([1, 2]), a, a.__copy__(), a.__copy__() is a)
print({c: array(c).itemsize for c in 'bBuhHiIlLqQfd'})
