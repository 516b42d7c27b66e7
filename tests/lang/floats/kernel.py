import math
def f(x):
    return math.sin(x) * x + math.sqrt(abs(x))
s = 0.0
n = 1000
h = 10.0 / n
for i in range(n):
    s += f(i * h) * h
print('%.9f' % s)
x = 1.0
for i in range(6):
    x = x - (x * x - 2) / (2 * x)
    print(x)
x, y = 0.0, 0.0
count = 0
for py in range(-10, 11):
    for px in range(-20, 11):
        cr, ci = px / 10, py / 10
        x = y = 0.0
        k = 0
        while x * x + y * y < 4 and k < 50:
            x, y = x * x - y * y + cr, 2 * x * y + ci
            k += 1
        count += k
print(count)
total = 0.0
for i in range(1, 10001):
    total += 1 / i
print(total)
a = [1.5, 2.25, -3.125]
print(sum(a), sum(v * v for v in a), max(a), min(a), sorted(a))
