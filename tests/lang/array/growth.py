import sys
from array import array

sizes = []
a = array('i')
for i in range(60):
    sizes.append(a.__sizeof__() - array('i').__sizeof__())
    a.append(i)
print(sizes)
for i in range(55):
    a.pop()
print(a.__sizeof__() - array('i').__sizeof__())
print([array(c, [1, 2, 3]).__sizeof__() - array(c).__sizeof__() for c in 'bhilqfd'])
print(array('i', range(10)).__sizeof__() - array('i').__sizeof__(), (array('d', [0]) * 100).__sizeof__() - array('d').__sizeof__())
a = array('b', b'abc')
a.extend(array('b', b'defgh'))
print(a.__sizeof__() - array('b').__sizeof__())
del a[2:]
print(a.__sizeof__() - array('b').__sizeof__(), len(a))
big = array('l', range(20000))
print(sum(big), big[12345], sys.getsizeof(big) > 160000)
