"""SHA-256 of short messages in pure Python.

Rotations and sums of 32-bit words in ints that never wrap by themselves: masks everywhere, every
intermediate result above the small-int cache. Idea: FIPS 180-4 and its published digests."""
import sys

MASK = 0xFFFFFFFF


def primes(count):
    found = []
    n = 2
    while len(found) < count:
        if all(n % p for p in found):
            found.append(n)
        n += 1
    return found


def root(n, k):
    """The largest int whose k-th power is at most n."""
    low, high = 0, n + 1
    while high - low > 1:
        middle = (low + high) // 2
        if middle ** k <= n:
            low = middle
        else:
            high = middle
    return low


# The first 32 bits of the fractional parts of square and cube roots of primes.
START = [root(p << 64, 2) & MASK for p in primes(8)]
ROUND = [root(p << 96, 3) & MASK for p in primes(64)]


class Sha256:
    def __init__(self):
        self.state = list(START)
        self.pending = b""
        self.length = 0

    def update(self, data):
        self.length += len(data)
        data = self.pending + data
        whole = len(data) - len(data) % 64
        for at in range(0, whole, 64):
            self.compress(data[at:at + 64])
        self.pending = data[whole:]

    def compress(self, block):
        w = [block[i] << 24 | block[i + 1] << 16 | block[i + 2] << 8 | block[i + 3]
             for i in range(0, 64, 4)]
        for i in range(16, 64):
            x = w[i - 15]
            y = w[i - 2]
            s0 = (x >> 7 | x << 25) ^ (x >> 18 | x << 14) ^ x >> 3
            s1 = (y >> 17 | y << 15) ^ (y >> 19 | y << 13) ^ y >> 10
            w.append((w[i - 16] + (s0 & MASK) + w[i - 7] + (s1 & MASK)) & MASK)
        a, b, c, d, e, f, g, h = self.state
        for i in range(64):
            s1 = ((e >> 6 | e << 26) ^ (e >> 11 | e << 21) ^ (e >> 25 | e << 7)) & MASK
            t1 = h + s1 + (g ^ e & (f ^ g)) + ROUND[i] + w[i]
            s0 = ((a >> 2 | a << 30) ^ (a >> 13 | a << 19) ^ (a >> 22 | a << 10)) & MASK
            t2 = s0 + (a & b | c & (a | b))
            h, g, f, e = g, f, e, (d + t1) & MASK
            d, c, b, a = c, b, a, (t1 + t2) & MASK
        self.state = [(x + y) & MASK for x, y in zip(self.state, (a, b, c, d, e, f, g, h))]

    def hexdigest(self):
        bits = 8 * self.length
        padding = b"\x80" + bytes((55 - self.length) % 64)
        self.update(padding + bytes([bits >> shift & 255 for shift in range(56, -8, -8)]))
        return "".join(f"{word:08x}" for word in self.state)


KNOWN = [
    (b"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (b"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
     "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
]


def main(size):
    for _ in range(size):
        for message, known in KNOWN:
            sha = Sha256()
            sha.update(message)
            digest = sha.hexdigest()
            assert digest == known, digest
    print(digest)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 830)
