"""Pascal's triangle, binomials, Catalan and Bell numbers."""


def pascal(rows):
    row = [1]
    triangle = []
    for _ in range(rows):
        triangle.append(row)
        row = [1] + [a + b for a, b in zip(row, row[1:])] + [1]
    return triangle


def binomial(n, k):
    if k < 0 or k > n:
        return 0
    result = 1
    for i in range(min(k, n - k)):
        result = result * (n - i) // (i + 1)
    return result


triangle = pascal(10)
width = len(" ".join(map(str, triangle[-1])))
for row in triangle:
    print(" ".join(map(str, row)).center(width).rstrip())

for n, row in enumerate(pascal(40)):
    assert sum(row) == 2**n
    assert row == [binomial(n, k) for k in range(n + 1)]

print([sum(binomial(n - k, k) for k in range(n)) for n in range(1, 16)])
print([binomial(2 * n, n) // (n + 1) for n in range(12)])
print(binomial(100, 50))
print(binomial(5, 9), binomial(5, -1), binomial(0, 0))

for row in pascal(16):
    print("".join("*" if value % 2 else " " for value in row).rstrip())

bell = [[1]]
for _ in range(9):
    row = [bell[-1][-1]]
    for value in bell[-1]:
        row.append(row[-1] + value)
    bell.append(row)
print([row[0] for row in bell])
