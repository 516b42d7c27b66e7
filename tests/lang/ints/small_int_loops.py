s = 0
for i in range(1000):
    a = i + 1
    s = s + a * 3 - i // 2
print(s)
s = 0
i = 0
while i < 1000:
    i += 1
    if i % 3 == 0:
        continue
    if i > 900:
        break
    s += i * i - (i >> 1) + (i & 7) - (i | 8) + (i ^ 5)
print(s, i)
n = 27
steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print(steps)
total = 0
for i in range(-50, 50):
    for j in range(-3, 4):
        if j:
            total += i // j * 7 + i % j
print(total)
