from functools import cache, lru_cache, partial, reduce
from operator import itemgetter, mul


@cache
def partitions(n, largest=None):
    largest = n if largest is None else largest
    if n == 0:
        return 1
    return sum(partitions(n - k, min(k, n - k)) for k in range(1, min(n, largest) + 1))


print([partitions(n) for n in range(12)], partitions(60))


@lru_cache(maxsize=None)
def knapsack(items, room):
    if not items:
        return 0
    (weight, worth), rest = items[0], items[1:]
    best = knapsack(rest, room)
    if weight <= room:
        best = max(best, worth + knapsack(rest, room - weight))
    return best


print(knapsack(((12, 4), (2, 2), (1, 1), (1, 2), (4, 10)), 15))
print(reduce(mul, range(1, 11)), reduce(lambda f, g: lambda x: g(f(x)), [partial(mul, 3), str, len])(40))
rows = [{'n': 'a', 'v': 3}, {'n': 'b', 'v': 1}]
print(min(rows, key=itemgetter('v'))['n'], [*map(itemgetter('n'), sorted(rows, key=itemgetter('v')))])


@cache
def collatz(n):
    return 1 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


print(max(range(1, 3000), key=collatz), collatz.cache_info().currsize)
