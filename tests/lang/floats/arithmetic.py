values = [0.0, -0.0, 1.0, -1.0, 0.5, 1.5, -2.5, 3.0, 1e10, -1e-10, 1e300, 123.456]
for a in values:
    print(a, [a + b for b in values])
    print(a, [a - b for b in values])
    print(a, [a * b for b in values])
    print(a, [a / b for b in values if b])
print(1e308 + 1e308, 1e308 * 10, -1e308 * 10, 1e-320 / 1e10, 5e-324 / 2, 1e308 - 1e308)
print(0.1 + 0.2, 0.1 * 3, 0.3 - 0.1, 1 - 0.9, 1.1 + 2.2, 4.35 * 100, 1e16 + 1, 0.1 + 0.7)
