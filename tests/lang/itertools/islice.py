from itertools import count, islice

print(list(islice('ABCDEFG', 2)), list(islice('ABCDEFG', 2, 4)), list(islice('ABCDEFG', 2, None)))
print(list(islice('ABCDEFG', 0, None, 2)), list(islice('ABCDEFG', None, 5)), list(islice('ABCDEFG', 1, 6, 3)))
print(list(islice([], 5)), list(islice('abc', 0)), list(islice('abc', 5, 9)), list(islice('abc', None)))
print(list(islice(count(), 100, 110, 4)), list(islice('abc', 1, None, None)))
it = iter(range(10))
print(list(islice(it, 3)), list(islice(it, 1, 3)), next(it))
it = iter(range(10))
print(list(islice(it, 1, 8, 4)), next(it, 'end'))
it = iter(range(10))
print(list(islice(it, 5, 2)), next(it, 'end'))
s = islice('abcdef', 1, 5, 2)
print(next(s), next(s), next(s, None), next(s, None))
for bad in [(), ('a',), ('a', -1), ('a', 'x'), ('a', 1.5), ('a', 0, -1), ('a', -1, 2), ('a', 1, 5, 0),
            ('a', 1, 5, -2), ('a', 1, 5, 'x'), (5, 1), ('a', 1, 2, 3, 4), ('a', 2 ** 80)]:
    try:
        print(islice(*bad))
    except (TypeError, ValueError) as e:
        print(bad, type(e).__name__, e)


class Two:
    def __index__(self):
        return 2


print(list(islice('abcdef', Two())), list(islice('abcdef', Two(), 5, Two())))


def chunks(iterable, n):
    it = iter(iterable)
    while piece := list(islice(it, n)):
        yield piece


print(list(chunks('ABCDEFGH', 3)))
