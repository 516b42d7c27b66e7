"""Bytes: hex dump, base64 by hand, UTF-8 by hand, xor cipher."""

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def hex_dump(data):
    for at in range(0, len(data), 16):
        row = data[at:at + 16]
        left = " ".join(f"{byte:02x}" for byte in row)
        right = "".join(chr(byte) if 32 <= byte < 127 else "." for byte in row)
        print(f"{at:04x}  {left:<47}  {right}")


def base64(data):
    out = ""
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        bits = 0
        for byte in chunk + b"\0" * (3 - len(chunk)):
            bits = bits << 8 | byte
        letters = [ALPHABET[bits >> shift & 63] for shift in (18, 12, 6, 0)]
        missing = 3 - len(chunk)
        out += "".join(letters[:4 - missing]) + "=" * missing
    return out


def unbase64(text):
    bits = count = 0
    out = []
    for c in text.rstrip("="):
        bits = (bits << 6 | ALPHABET.index(c)) & 0xFFFF
        count += 6
        if count >= 8:
            count -= 8
            out.append(bits >> count & 255)
    return bytes(out)


def utf8(text):
    out = []
    for c in text:
        n = ord(c)
        if n < 0x80:
            out.append(n)
        elif n < 0x800:
            out += [0xC0 | n >> 6, 0x80 | n & 63]
        elif n < 0x10000:
            out += [0xE0 | n >> 12, 0x80 | n >> 6 & 63, 0x80 | n & 63]
        else:
            out += [0xF0 | n >> 18, 0x80 | n >> 12 & 63, 0x80 | n >> 6 & 63, 0x80 | n & 63]
    return bytes(out)


def xor(data, key):
    return bytes(byte ^ key[i % len(key)] for i, byte in enumerate(data))


text = "Grüße, 世界! 🎈"
data = utf8(text)
assert data == text.encode()
assert data.decode() == text
hex_dump(data + bytes(range(0, 40, 3)))
print(data)
for sample in (b"", b"M", b"Ma", b"Man", b"any carnal pleas", bytes([0, 255, 128])):
    code = base64(sample)
    assert unbase64(code) == sample
    print(sample, code)
hidden = xor(b"attack at dawn", b"key")
print(hidden)
print(xor(hidden, b"key"), hidden[0], hidden[-1:], len(hidden), hidden == b"", b"ta" in b"data")
print(sorted(set(b"mississippi")), b"abc" < b"abd", b"ab" + b"c" * 3, bytes(3), list(b"\x01\xff"))
try:
    bytes([256])
except ValueError as error:
    print(error)
