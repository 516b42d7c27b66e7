for b in [0, 1, -1, 2, -2, 3, -3, 10, -10, 255, 2**31, -2**61]:
    print(b, [b ** e for e in (0, 1, 2, 3, 4, 5)])
print(2 ** 10, 2 ** 62, 2 ** 63, 2 ** 64, 2 ** 100, (-2) ** 63, (-2) ** 64, -2 ** 2, -2 ** 63)
print(10 ** 18, 10 ** 19, 10 ** 50, 7 ** 77, 3 ** 100)
print(2 ** 3 ** 2, (2 ** 3) ** 2, 2 ** -1, 2 ** -2, (-2) ** -1, 10 ** -3, 1 ** -5, (-1) ** -3, -1 ** -3)
print(0 ** 0, 5 ** 0, (-5) ** 0, 10 ** 30 ** 0, True ** 2, 2 ** True, False ** False)
print((3 ** 500) % 10**20, (2 ** 5000).bit_length(), 123456789 ** 20 % 10**30)
print(2 ** 0.5, 4 ** 0.5, 2 ** -0.5, 10 ** 1.0, 2 ** 10.0, (-2) ** 2.0, (-2) ** 3.0, 0 ** 0.0)
try:
    print(0 ** -1)
except ZeroDivisionError as e:
    print(e)
try:
    print(0 ** -10**20)
except ZeroDivisionError as e:
    print(e)
try:
    print(10 ** 400 ** 1 * 1.0)
except OverflowError as e:
    print(e)
print(pow(2, 10), pow(2, -1), pow(-3, 3), pow(2.0, 3), pow(base=2, exp=5))
