from array import array

names = [n for n in dir(array) if not n.startswith('_')]
print(names)
a = array('i', [1])
print(a.append.__name__, array.append.__name__, repr(array.append), a.extend.__qualname__)
print(type(iter(a)).__name__, repr(iter(a)).startswith('<array.arrayiterator object at 0x'))
try:
    array.append(5, 1)
except TypeError as e:
    print(e)
for a in array('u', '€'), array('d', [1e22, -0.0, float('inf')]), array('f', [3.4e38, 16777217]):
    print(a, str(a), f'{a}')
x, y, *z = array('b', b'spam')
print(x, y, z, [*array('h', [5, 6])], dict(enumerate(array('h', [5, 6]))), ','.join(map(str, array('h', [5, 6]))))
