from itertools import compress

print(list(compress('ABCDEF', [1, 0, 1, 0, 1, 1])))
print(list(compress('ABC', [])), list(compress([], [1, 1])), list(compress('ABCDEF', [True, False])))
print(list(compress(range(10), (n % 3 == 0 for n in range(10)))))
print(list(compress(data='xyz', selectors=['', 'a', None])))


def sieve(n):
    flags = bytearray(b'x' * (n + 1)) if False else [True] * (n + 1)
    flags[0] = flags[1] = False
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
    return list(compress(range(n + 1), flags))


print(sieve(50))


class Odd:
    def __bool__(self):
        raise ValueError('no truth')


try:
    list(compress([1], [Odd()]))
except ValueError as e:
    print(e)
for bad in [(), ([1],), (1, [2]), ([1], 2), ([1], [2], [3])]:
    try:
        compress(*bad)
    except TypeError as e:
        print(bad, e)
