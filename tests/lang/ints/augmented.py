x = 10
x += 5; print(x)
x -= 20; print(x)
x *= -7; print(x)
x //= 4; print(x)
x **= 3; print(x)
x %= 1000; print(x)
x <<= 70; print(x)
x >>= 68; print(x)
x |= 1; print(x)
x &= 0xfff; print(x)
x ^= 0xff; print(x)
x /= 4; print(x)
y = 2**60 - 1
y += 1; print(y)
y -= 1; print(y)
y += y; print(y)
y *= y; print(y)
y //= 2**61; print(y)
z = -2**60
z -= 1; print(z)
z += 1; print(z)
n = 1
for i in range(200):
    n *= 3
    n -= i
print(n)
m = 2**62
for i in range(5):
    m += m
    print(m)
for i in range(6):
    m >>= 1
    print(m)
