from itertools import chain

print(list(chain()), list(chain('abc')), list(chain('abc', [1, 2], (), {3: 4}, range(2))))
print(list(chain.from_iterable(['abc', 'de', []])), list(chain.from_iterable({'xy': 1})))
print(sum(chain(range(5), range(10, 12))))
matrix = [[1, 2], [3, 4], [5, 6]]
print(list(chain(*matrix)), [x for x in chain.from_iterable(matrix)])
c = chain('ab', 5, 'cd')
print(next(c), next(c))
try:
    next(c)
except TypeError as e:
    print(e)
print(list(c))
try:
    chain(a=1)
except TypeError as e:
    print(e)
for bad in [(), (5,), (1, 2)]:
    try:
        chain.from_iterable(*bad)
    except TypeError as e:
        print(bad, e)


def lazily():
    print('first')
    yield 'ab'
    print('second')
    yield 'cd'
    print('end')


it = chain.from_iterable(lazily())
print('made')
for letter in it:
    print(letter)
print(next(it, None), next(it, None))
print('b' in chain('abc', 'def'), dict(chain({1: 2}.items(), {3: 4}.items())))
