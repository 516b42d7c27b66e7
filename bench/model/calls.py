# Calls of the functions that make and free ints and floats, counted from outside: callgrind on CPython, the statistics of a
# counting build on boxed. Each program runs with n and with 2n between marks; the second less the first is n iterations without
# what surrounds them. CPython's mark is posix.ctermid, which does nothing: callgrind notes the counts so far when libc's is called.
from __future__ import print_function

import gc
import sys

try:
    import tagbox
    mark = tagbox.mark
except ImportError:
    import posix
    mark = posix.ctermid

OLD = sys.getsizeof(1) == 24  # Python 2 or its model, which has two kinds of int
INTS = 'made_or_found returned' if OLD else 'ints ints_freed'
WIDE = INTS + (' longs longs_freed' if OLD else '')
MEMORY = ' pools arenas'
TEXTS = [str(i) for i in range(770000, 774000)]


def plus_one(n):
    for i in range(1000, 1000 + n):
        a = i + 1


def small(n):
    for i in range(n):
        a = i % 200 + 7


def count_down(n):
    i = n + 5000
    while i > 5000:
        i -= 1


def total(n):
    return sum(range(5000, 5000 + n))


def products(n):
    for i in range(31768, 31768 + n):  # from 32,768 on two digits
        a = i * i


def quotients(n):
    for i in range(7000000, 7000000 + n):
        a = i // 3
        b = i % 1000003


def bits(n):
    for i in range(7000000, 7000000 + n):
        a = (i & 65535) | 1048576
        b = i ^ 12345
        c = i >> 3
        d = i << 3


def two_digits(n):
    x = 1099511627776
    for i in range(n):
        x += i


def six_digits(n):
    x = 2**170
    for i in range(n):
        a = x + i
        b = a * 1099511627776
        c = b // x
        d = b % 1000


def negated(n):
    for i in range(5000, 5000 + n):
        a = -i


def texts(n):
    for i in range(770000, 770000 + n):
        a = str(i)


def from_texts(n):
    for text in TEXTS[:n]:
        a = int(text)


def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def calls(n):
    for i in range(n):
        fibonacci(5)


def appended(n):
    result = []
    for i in range(5000, 5000 + n):
        result.append(i)


def in_a_dict(n):
    result = {}
    for i in range(5000, 5000 + n):
        result[i] = i + 1


def halves(n):
    x = 0.5
    for i in range(n):
        x = x + 0.5
        y = x * x


def kept_floats(n):
    return [x * 3.0 for x in [0.5] * n]


def kept_ints(n):
    return [i for i in range(5000, 5000 + n)]


def kept_wide_ints(n):
    x = 2**170
    return [i + x for i in range(n)]


def after_collection(n):
    gc.collect()  # 2.7 frees the blocks of dead ints
    return [i for i in range(5000, 5000 + n)]


def tell(name, build, n, counters):
    twice = 2 * n
    build(twice)
    mark()
    build(n)
    mark()
    build(twice)
    mark()
    print('calls %s = %s' % (name, counters))


def linked_as_one():
    if 'tagbox' in globals():
        return False
    import sysconfig
    flags = [str(sysconfig.get_config_var(name)) for name in ('CONFIG_ARGS', 'PY_CFLAGS', 'LDFLAGS')]
    return '-flto' in ' '.join(flags) or '--with-lto' in ' '.join(flags)


def tell_all():
    tell('i + 1', plus_one, 2000, INTS)
    tell('i % 200 + 7', small, 2000, INTS)
    tell('i - 1', count_down, 2000, INTS)
    tell('sum(range(n))', total, 2000, INTS)
    tell('i * i', products, 2000, INTS)
    tell('i // 3, i % 1000003', quotients, 2000, INTS)
    tell('& | ^ >> <<', bits, 2000, INTS)
    tell('+ of two digits', two_digits, 2000, INTS)
    tell('+ * // % of six digits', six_digits, 1000, WIDE)
    tell('-i', negated, 2000, INTS)
    tell('str(i)', texts, 2000, INTS)
    tell('int(text)', from_texts, 2000, INTS)
    tell('fibonacci(5)', calls, 200, INTS)
    tell('list.append(i)', appended, 2000, INTS)
    tell('dict of i + 1', in_a_dict, 2000, INTS)
    tell('x + 0.5, x * x', halves, 2000, 'floats')
    tell('n floats', kept_floats, 50000, 'floats' if OLD else 'floats' + MEMORY)
    tell('n ints', kept_ints, 53550, INTS + MEMORY)
    tell('n ints of six digits', kept_wide_ints, 20000, WIDE + MEMORY)
    tell('n ints after a collection', after_collection, 41000, INTS + ' blocks' if OLD else INTS)
    if OLD:
        print('missing calls, n floats: pools, arenas = its floats come in blocks from malloc, those of the model from pools')


if linked_as_one():
    print('missing counted calls = it was linked with -flto: calls from file to file are inlined')
else:
    tell_all()
