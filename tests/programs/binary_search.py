"""Binary search and its relatives."""


def search(data, wanted):
    low, high = 0, len(data)
    probes = 0
    while low < high:
        probes += 1
        middle = (low + high) // 2
        if data[middle] == wanted:
            return middle, probes
        if data[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return -1, probes


def lower_bound(data, wanted):
    low, high = 0, len(data)
    while low < high:
        middle = (low + high) >> 1
        if data[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low


def insort(data, value):
    data.insert(lower_bound(data, value), value)


def isqrt(n):
    low, high = 0, n + 1
    while high - low > 1:
        middle = (low + high) // 2
        if middle * middle <= n:
            low = middle
        else:
            high = middle
    return low


squares = [n * n for n in range(1000)]
for wanted in (0, 1, 144, 145, 998001, -3, 10**7):
    print(wanted, *search(squares, wanted))
assert all(search(squares, n * n)[0] == n for n in range(1000))
print(max(search(squares, n)[1] for n in range(0, 998002, 997)))

names = ["Ada", "Alan", "Barbara", "Edsger", "Grace", "John", "Tony"]
for name in ("Grace", "Donald", "Zuse"):
    print(name, search(names, name)[0], lower_bound(names, name))

data = []
for value in (5, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5):
    insort(data, value)
print(data, lower_bound(data, 5), lower_bound(data, 6))
print(isqrt(0), isqrt(15), isqrt(16), isqrt(2 * 10**20), isqrt(10**40 - 1))
