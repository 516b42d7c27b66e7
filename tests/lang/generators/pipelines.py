def numbers():
    n = 0
    while True:
        n += 1
        yield n


def only(p, it):
    for x in it:
        if p(x):
            yield x


def upto(limit, it):
    for x in it:
        if x > limit:
            return 'limit'
        yield x


def grep(pattern):
    found = []
    try:
        while True:
            line = yield
            if pattern in line:
                found.append(line)
    except GeneratorExit:
        print('found', found)
        raise


def averager():
    total = count = 0
    average = None
    while True:
        x = yield average
        if x is None:
            break
        total += x
        count += 1
        average = total / count
    return count, average


def group(results, key):
    while True:
        results[key] = yield from averager()


print(sum(upto(100, only(lambda x: x % 3 == 0, numbers()))))
g = grep('py')
next(g)
for line in ('python', 'ruby', 'pypy'):
    g.send(line)
g.close()
results = {}
for key, values in {'a': [1, 2, 3], 'b': [10.5]}.items():
    g = group(results, key)
    next(g)
    for v in values:
        print(g.send(v), end=' ')
    g.send(None)
    g.close()
print(results)


def sieve():
    composites = {}
    n = 2
    while True:
        if n not in composites:
            yield n
            composites[n * n] = [n]
        else:
            for p in composites.pop(n):
                composites.setdefault(p + n, []).append(p)
        n += 1


primes = sieve()
print([next(primes) for _ in range(15)])


def permutations(items):
    if len(items) <= 1:
        yield items
    else:
        for i, x in enumerate(items):
            for rest in permutations(items[:i] + items[i + 1:]):
                yield [x] + rest


print([''.join(p) for p in permutations(list('abc'))])
