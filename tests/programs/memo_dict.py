"""Memoisation with dicts: partitions, Ackermann, Collatz lengths, Stirling numbers."""


def memoised(function):
    cache = {}

    def wrapper(*args):
        if args not in cache:
            cache[args] = function(*args)
        return cache[args]

    return wrapper, cache


def partitions(n, largest):
    if n == 0:
        return 1
    if n < 0 or largest == 0:
        return 0
    return partitions(n - largest, largest) + partitions(n, largest - 1)


partitions, cache = memoised(partitions)
print([partitions(n, n) for n in range(15)])
print(partitions(100, 100), len(cache))

lengths = {1: 1}


def collatz(n):
    path = []
    while n not in lengths:
        path.append(n)
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    length = lengths[n]
    for k in reversed(path):
        length += 1
        lengths[k] = length
    return length


best = max(range(1, 10000), key=collatz)
print(best, collatz(best), len(lengths), max(lengths))


def stirling(n, k):
    if n == k:
        return 1
    if k == 0 or k > n:
        return 0
    return k * stirling(n - 1, k) + stirling(n - 1, k - 1)


stirling, _ = memoised(stirling)
for n in range(7):
    print([stirling(n, k) for k in range(n + 1)])
print(stirling(60, 20))

calls = 0


def slow_fib(n):
    global calls
    calls += 1
    return n if n < 2 else slow_fib(n - 1) + slow_fib(n - 2)


slow_fib(15)
plain = calls
slow_fib, _ = memoised(slow_fib)
calls = 0
print(slow_fib(80), plain, calls)


def ackermann(m, n):
    stack = [m]
    while stack:
        m = stack.pop()
        if m == 0:
            n += 1
        elif n == 0:
            stack.append(m - 1)
            n = 1
        else:
            stack += [m - 1, m]
            n -= 1
    return n


print([[ackermann(m, n) for n in range(5)] for m in range(4)])
