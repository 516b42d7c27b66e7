from array import array


class File:
    def __init__(self, data=b''):
        self.data = data

    def write(self, data):
        self.data += data

    def read(self, n):
        part, self.data = self.data[:n], self.data[n:]
        return part


f = File()
array('h', [1, 2, 3]).tofile(f)
print(f.data)
a = array('h')
a.fromfile(f, 2)
print(a, f.data)
for n in 5, -1, 'x':
    try:
        a.fromfile(f, n)
    except (EOFError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(a)
f = File(b'abc')
try:
    a.fromfile(f, 2)
except (EOFError, ValueError) as e:
    print(type(e).__name__, e)
for act in (lambda: a.tofile(5), lambda: a.fromfile(5, 1), lambda: a.tofile(), lambda: a.fromfile(f)):
    try:
        act()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
with open('/dev/null', 'wb') as out:
    a.tofile(out)
with open('/dev/zero', 'rb') as source:
    a.fromfile(source, 3)
print(a)
