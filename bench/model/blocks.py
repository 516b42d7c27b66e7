# Blocks of the allocator that are in use, before and after building things: sys.getallocatedblocks.
from __future__ import print_function

import gc
import sys


def one_digit(n):
    return [i for i in range(5000, 5000 + n)]


def from_range(n):
    return list(range(5000, 5000 + n))


def small(n):
    return [i % 250 for i in range(n)]


def shared(n):
    number = int('123456')
    return [number for i in range(n)]


def two_digits(n):
    return [i + 1099511627776 for i in range(n)]


def three_digits(n):
    return [i + 2**70 for i in range(n)]


def sums(n):
    return [i + 5000 for i in range(n)]


def products(n):
    return [i * i + 5000 for i in range(n)]


def floats(n):
    return [i + 0.5 for i in range(n)]


def tuples(n):
    return [(i, i) for i in range(5000, 5000 + n)]


def lists(n):
    return [[i, i] for i in range(5000, 5000 + n)]


def dicts(n):
    return [{1: i} for i in range(5000, 5000 + n)]


def dict_of_ints(n):
    result = {}
    for i in range(5000, 5000 + n):
        result[i] = i + 1
    return result


def strings(n):
    return [str(i) for i in range(5000, 5000 + n)]


def wide_numbers(n):
    return [2**i for i in range(n)]


def appended(n):
    result = []
    for i in range(5000, 5000 + n):
        result.append(i)
    return result


def measure(name, build, n):
    with_it = after = 0
    for round in range(3):
        before = sys.getallocatedblocks()
        built = build(n)
        with_it = sys.getallocatedblocks() - before
        del built
        after = sys.getallocatedblocks() - before
    print('near blocks %s: with it = %d' % (name, with_it))
    print('near blocks %s: after del = %d' % (name, after))


def measure_all():
    gc.disable()  # a full collection empties the freelists
    measure('100000 ints, [i for i in range]', one_digit, 100000)
    measure('100000 ints, list(range)', from_range, 100000)
    measure('100000 ints, append', appended, 100000)
    measure('100000 ints, i + 5000', sums, 100000)
    measure('100000 ints, i * i + 5000', products, 100000)
    measure('100000 small ints, i % 250', small, 100000)
    measure('100000 times one int', shared, 100000)
    measure('100000 ints of two digits', two_digits, 100000)
    measure('100000 ints of three digits', three_digits, 100000)
    measure('2000 ints, 2**i', wide_numbers, 2000)
    measure('50000 floats', floats, 50000)
    measure('50000 pairs of an int', tuples, 50000)
    measure('20000 lists of an int', lists, 20000)
    measure('20000 dicts of an int', dicts, 20000)
    measure('a dict of 50000 ints', dict_of_ints, 50000)
    measure('50000 strings', strings, 50000)


if hasattr(sys, 'getallocatedblocks'):
    measure_all()
else:
    print('missing blocks = it has no sys.getallocatedblocks')
