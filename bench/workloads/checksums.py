"""Three checksums of 10,000 bytes: Fletcher-16, Adler-32 and an eight-bit cyclic redundancy check.

Running sums modulo 255 and 65,521, then two hex digits pushed through tables, one of them of lists.
Idea: J. G. Fletcher, IEEE Trans. Commun. 30(1), 1982; RFC 1950; CRC-8/SMBUS (x^8 + x^2 + x + 1).
Published: Fletcher-16 of "abcde" is 0xC8F0, Adler-32 of "123456789" 0x091E01DE and the CRC of this
0xF4. On the long data the sums are checked by their weighted form, the CRC by the remainder of 0
that it leaves when it is added to the end."""
import sys

N = 10000


def random_bytes(seed):
    data = []
    for _ in range(N):
        seed = (1366 * seed + 150889) % 714025
        data.append(seed % 256)
    return data


def fletcher16(data):
    low = 0
    high = 0
    for byte in data:
        low = (low + byte) % 255
        high = (high + low) % 255
    return high * 256 + low


def adler32(data):
    low = 1
    high = 0
    for byte in data:
        low = (low + byte) % 65521
        high = (high + low) % 65521
    return high * 65536 + low


def exclusive_or(a, b):
    result = 0
    weight = 1
    while a > 0 or b > 0:
        if a % 2 != b % 2:
            result += weight
        a //= 2
        b //= 2
        weight *= 2
    return result


def crc8(data, xor, high_table, low_table):
    high = 0
    low = 0
    for byte in data:
        i = xor[high][byte // 16]
        high = xor[low][high_table[i]]
        low = low_table[i]
        i = xor[high][byte % 16]
        high = xor[low][high_table[i]]
        low = low_table[i]
    return high * 16 + low


def weighted_sums(data, start, modulus):
    low = start
    high = start * len(data)
    for i in range(len(data)):
        low += data[i]
        high += (len(data) - i) * data[i]
    return [low % modulus, high % modulus]


def main(size):
    xor = [[exclusive_or(a, b) for b in range(16)] for a in range(16)]
    remainders = [exclusive_or(exclusive_or(4 * i, 2 * i), i) for i in range(16)]
    high_table = [remainder // 16 for remainder in remainders]
    low_table = [remainder % 16 for remainder in remainders]
    letters = list(range(97, 102))
    digits = list(range(49, 58))
    assert fletcher16(letters) == 0xC8F0, "not the published Fletcher-16"
    assert adler32(digits) == 0x091E01DE, "not the published Adler-32"
    assert crc8(digits, xor, high_table, low_table) == 0xF4, "not the published CRC-8"
    data = random_bytes(1)
    fletcher_sums = weighted_sums(data, 0, 255)
    adler_sums = weighted_sums(data, 1, 65521)
    fletcher = 0
    adler = 0
    crc = crc8(data, xor, high_table, low_table)
    data_and_crc = data + [crc]
    for _ in range(size):
        fletcher = fletcher16(data)
        adler = adler32(data)
        assert fletcher == fletcher_sums[1] * 256 + fletcher_sums[0], f"Fletcher-16 is {fletcher}"
        assert adler == adler_sums[1] * 65536 + adler_sums[0], f"Adler-32 is {adler}"
        assert crc8(data_and_crc, xor, high_table, low_table) == 0, "the CRC leaves a remainder"
    print(fletcher, adler, crc)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 90)
