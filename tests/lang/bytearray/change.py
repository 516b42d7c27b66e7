a = bytearray(b'hello')
a.append(33)
a.extend(b' you')
a.extend([65, 66])
a.extend(range(48, 51))
a.insert(0, 62)
a.insert(100, 60)
a.insert(-1, 45)
print(a)
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove(ord('l'))
print(a)
a.reverse()
print(a, a.copy(), a.copy() is a)
a[0] = 0
a[-1] = 255
print(a)
del a[0], a[-1]
print(a)
a += b'++'
a += bytearray(b'--')
print(a)
a *= 2
print(a, len(a))
a *= 0
print(a)
a.clear()
a.extend(a)
print(a)
a.extend(b'xy')
a.extend(a)
try:
    a += a
except BufferError as e:
    print(e)
print(a)
for i in range(300):
    a.append(i % 256)
print(len(a), sum(a))
while a:
    a.pop()
print(a)
b = bytearray(b'abcdef')
for i in range(4):
    del b[0]
    print(b)
b += b'0123456789'
print(b)
