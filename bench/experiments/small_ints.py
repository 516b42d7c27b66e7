# Which ints exist once, and whether results among them make an int.
from __future__ import print_function

try:
    import tagbox
    mark = tagbox.mark
except ImportError:
    def mark():
        pass

LIMIT = 5000  # with tagged ints there is no bound to be found


def one_object(n):
    text = str(n)
    first = int(text)
    second = int(text)
    return first is second


def bounds():
    low = 0
    while low > -LIMIT and one_object(low - 1):
        low -= 1
    high = 0
    while high < LIMIT and one_object(high + 1):
        high += 1
    return low, high


def sums(low, high, times):
    one = 1
    for i in range(times):
        n = low
        while n < high:
            n = n + one


low, high = bounds()
mark()
sums(low, high, 10)
mark()
print('low = %d' % low)
print('high = %d' % high)
print('sums = %d' % (10 * (high - low)))
print('no bound = %d' % (low == -LIMIT and high == LIMIT))
print('segment start')
print('segment sums')
print('segment end')
