from itertools import (accumulate, chain, combinations, compress, count, cycle, filterfalse, groupby, islice, repeat,
                       starmap, tee, zip_longest)


def take(n, iterable):
    return list(islice(iterable, n))


def tail(n, iterable):
    window = []
    for x in iterable:
        window.append(x)
        del window[:-n]
    return window


def roundrobin(*iterables):
    active = len(iterables)
    nexts = cycle(iter(it).__next__ for it in iterables)
    while active:
        try:
            for n in nexts:
                yield n()
        except StopIteration:
            active -= 1
            nexts = cycle(islice(nexts, active))


def partition(predicate, iterable):
    a, b = tee(iterable)
    return list(filterfalse(predicate, a)), list(filter(predicate, b))


def unique(iterable):
    seen = set()
    for item in filterfalse(seen.__contains__, iterable):
        seen.add(item)
        yield item


def sliding(iterable, n):
    its = tee(iterable, n)
    for i, it in enumerate(its):
        next(islice(it, i, i), None)
    return zip(*its)


print(take(5, count(3)), tail(2, 'abcde'), list(roundrobin('ABC', 'D', 'EF')))
print(partition(lambda x: x % 2, range(10)), list(unique('AAAABBBCCDAABBB')))
print([''.join(w) for w in sliding('abcdef', 3)])
print(list(chain.from_iterable(repeat(tuple('ab'), 3))), list(islice(cycle('xy'), 5)))
print([list(g) for k, g in groupby(range(12), lambda x: x // 5)])
print(all(a == b for a, b in zip_longest([1, 2], (1, 2))), sum(starmap(lambda a, b: a * b, [(1, 2), (3, 4)])))
print(list(accumulate(compress(count(), [1, 0, 1, 1]))), sum(1 for _ in combinations(range(5), 2)))
