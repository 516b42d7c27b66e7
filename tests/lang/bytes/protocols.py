# Bytes as a small binary format: packing by hand, checksums, hex dumps, errors.
def pack(numbers):
    out = b''
    for n in numbers:
        out += len(raw := n.to_bytes((n.bit_length() + 8) // 8, 'big', signed=True)).to_bytes(1, 'little') + raw
    return out


def unpack(data):
    i = 0
    while i < len(data):
        n = data[i]
        yield int.from_bytes(data[i + 1:i + 1 + n], 'big', signed=True)
        i += 1 + n


numbers = [0, 1, -1, 127, 128, -128, 2 ** 40, -2 ** 70]
data = pack(numbers)
print(data.hex(' '), list(unpack(data)) == numbers, len(data))


def adler(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


print(hex(adler(b'Wikipedia')), adler(b''))
for i in range(0, 20, 8):
    chunk = bytes(range(60, 80))[i:i + 8]
    print(f'{i:04x}', chunk.hex(' ').ljust(23), ''.join(chr(c) if 32 <= c < 127 else '.' for c in chunk))
print(bytes.fromhex('00 ff 10'), bytes(3), bytes([1, 2]) + b'\x03', b'a' * 3, b'ab' in b'cabd', 97 in b'a')
print(b'a,b,,c'.split(b','), b' x '.strip(), b'Hello'.swapcase(), b'%d-%s-%x' % (5, b'q', 255), b'abc'.translate(None, b'b'))
for f in (lambda: bytes([256]), lambda: b'a' + 'b', lambda: data['x'], lambda: bytes('x'), lambda: bytes.fromhex('0g'),
          lambda: b'a'.index(b'z'), lambda: 300 in b'a', lambda: b'a' < 'a', lambda: (-1).to_bytes(2, 'big')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(b'caf\xc3\xa9'.decode(), 'é'.encode('latin-1'), b'\xff'.decode('ascii', 'replace'), b'x\xff'.decode(errors='ignore'))
print(sorted([b'b', b'a', b'ab']), max(b'hello'), b''.join([b'x', bytearray(b'y')]), b'A\n\t\'"\\\x7f')
