"""Adler-32 of a stream of twenty blocks of 4,000 bytes, block after block.

Two running sums modulo 65,521 over a list of small ints: additions and remainders in a chain.
Idea: M. Adler's checksum in RFC 1950 (1996), without putting off the remainders; that of
"Wikipedia" is 0x11E60398, that of the stream is zlib's."""
import sys

MODULUS = 65521


def adler32(data, value):
    low = value % 65536
    high = value // 65536
    for byte in data:
        low = (low + byte) % MODULUS
        high = (high + low) % MODULUS
    return high * 65536 + low


def main(size):
    word = [ord(character) for character in "Wikipedia"]
    block = [(7 * i * i + 31 * i + 5) % 251 for i in range(4000)]
    known = 0
    value = 0
    for _ in range(size):
        known = adler32(word, 1)
        assert known == 0x11E60398, f"Wikipedia: {known}"
        value = 1
        for _ in range(20):
            value = adler32(block, value)
        assert value == 3879108944, f"stream: {value}"
    print(known, value)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 57)
