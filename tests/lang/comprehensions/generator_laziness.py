import sys
log = []
def source(n):
    log.append(n)
    return n
def take(n, it):
    out = []
    for x in it:
        out.append(x)
        if len(out) == n:
            break
    return out
infinite = (x for x in iter(lambda: 1, 2))
print(take(3, infinite))
big = (x * x for x in range(10**18))
print(take(5, big), next(big), next(x for x in range(10**18) if x % 97 == 96))
g = (source(x) for x in range(100))
take(3, g)
print(log)
z = zip((source(x) for x in 'ab'), (source(x) for x in 'cd'))
print(log, next(z), log)
m = map(source, (source(-x) for x in range(3)))
print(log[-1], next(m), log[-2:], next(m), log[-2:])
f = filter(source, (x for x in (0, 1, 0, 2)))
print(next(f), log[-2:])
e = enumerate(source(x) for x in 'xy')
print(next(e), log[-1])
outer = ((source((i, j)) for j in range(2)) for i in range(2))
print(log[-1])
inner = next(outer)
print(log[-1], next(inner), log[-1], [list(r) for r in outer], list(inner))
c = [(x for x in range(i)) for i in range(3)]
print([list(g) for g in c], [list(g) for g in c])
def primes():
    return (n for n in range(2, 10**6) if all(n % d for d in range(2, int(n ** 0.5) + 1)))
print(take(10, primes()))
first = (x for x in [1, 2, 3])
second = (y for y in first if y > 1)
print(next(first), next(second), next(first), list(second))
