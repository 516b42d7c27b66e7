from itertools import accumulate

print(list(accumulate([1, 2, 3, 4, 5])))
print(list(accumulate([])), list(accumulate([], initial=9)), list(accumulate([1, 2], initial=100)))
print(list(accumulate([3, 1, 4, 1, 5, 9, 2, 6], max)))
print(list(accumulate('abcd')), list(accumulate(['a', 'b'], initial='>')))
print(list(accumulate(range(1, 8), lambda x, y: x * y)))
print(list(accumulate([1.5, 2, 3])), list(accumulate([[1], [2], [3]])))
print(list(accumulate([10, 20, 30], func=lambda balance, payment: balance * 1.1 - payment)))
print(list(accumulate(iterable=[1, 2], func=None, initial=None)))
print(list(accumulate([2 ** 62, 2 ** 62, 2 ** 62])))
logistic = accumulate([0.5] + [0] * 5, lambda x, _: 3.8 * x * (1 - x))
print([format(x, '.4f') for x in logistic])
try:
    list(accumulate([1, 'a']))
except TypeError as e:
    print(e)
try:
    accumulate()
except TypeError as e:
    print(e)
try:
    accumulate([1], max, 5)
except TypeError as e:
    print(e)
try:
    accumulate(5)
except TypeError as e:
    print(e)


def bad(a, b):
    if b == 3:
        raise KeyError(b)
    return a + b


it = accumulate([1, 2, 3, 4], bad)
print(next(it), next(it))
try:
    next(it)
except KeyError as e:
    print('KeyError', e)
print(next(it))
