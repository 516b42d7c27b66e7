mask = 2**64 - 1
x = 123456789
for i in range(20):
    x = (x * 6364136223846793005 + 1442695040888963407) & mask
    print(x, x >> 33, x ^ (x >> 29))
h = 0xcbf29ce484222325
for c in 'the quick brown fox':
    h = ((h ^ ord(c)) * 0x100000001b3) & mask
print(hex(h))
x = 1
for i in range(1000):
    x ^= x << 13 & 0xffffffff
    x ^= x >> 17
    x ^= x << 5 & 0xffffffff
print(x)
