class Buffer(bytearray):
    def __init__(self, *args):
        super().__init__(*args)
        self.name = 'buffer'

    def put(self, byte):
        self.append(byte & 255)
        return self


b = Buffer(b'ab').put(0x163)
print(b, b.name, isinstance(b, bytearray), type(b[:2]).__name__, type(b + b'x').__name__, type(b.copy()).__name__, b == b'abc')
b.cycle = b
b += b'!'
print(type(b).__name__, len(b), bytes(b))
print(Buffer.fromhex('6162'), type(Buffer.fromhex('61')).__name__)


class Evil:
    def __init__(self, target):
        self.target = target

    def __index__(self):
        self.target.clear()
        return 0


a = bytearray(b'x' * 100)
try:
    a[Evil(a)] = 1
except (IndexError, BufferError) as e:
    print(type(e).__name__)
a = bytearray(b'x' * 100)
try:
    a[0] = Evil(a)
except (IndexError, BufferError) as e:
    print(type(e).__name__)
a = bytearray(b'x' * 100)
a.extend(Evil(a).target)
print(len(a))
