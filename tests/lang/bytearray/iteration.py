a = bytearray(b'abc')
it = iter(a)
print(next(it), type(it).__name__)
a.append(100)
print(list(it), next(it, 'done'))
a.append(101)
print(next(it, 'still done'))
for i in bytearray(b'xy'):
    print(i)
seen = []
for i in a:
    seen.append(i)
    if len(seen) < 3:
        a.pop()
print(seen, a)
x, y, z = bytearray(b'123')
print(x, y, z, [*bytearray(b'ab')], dict(zip(bytearray(b'ab'), 'pq')))
print(list(map(chr, bytearray(b'map'))), bytearray(c ^ 1 for c in b'abc'))
