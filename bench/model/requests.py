# What each object asks of the allocator: tracemalloc on CPython, the statistics of a counting build on boxed.
from __future__ import print_function

try:
    import tracemalloc
except ImportError:
    tracemalloc = None
try:
    import tagbox
except ImportError:
    tagbox = None

TEXTS = [str(i) for i in range(770000, 772000)]  # str() makes a scratch int
BUILDERS = (
    ('ints of a digit, range', 'ints', lambda n: [i for i in range(5000, 5000 + n)]),
    ('ints of a digit, +', 'ints', lambda n: [i + 5000 for i in range(n)]),
    ('ints of a digit, *', 'ints', lambda n: [i * 7000 for i in range(1, n + 1)]),
    ('ints of a digit, //', 'ints', lambda n: [(i + 5000) // 2 for i in range(n)]),
    ('ints of a digit, |', 'ints', lambda n: [i | 65536 for i in range(n)]),
    ('ints of a digit, int(str)', 'ints', lambda n: [int(text) for text in TEXTS]),
    ('ints of two digits, +', 'ints', lambda n: [i + 1099511627776 for i in range(n)]),
    ('ints of two digits, *', 'ints', lambda n: [i * 1099511627 for i in range(5, n + 5)]),
    ('ints of three digits, +', 'ints', lambda n: [i + 2**70 for i in range(n)]),
    ('ints of six digits, +', 'ints', lambda n: [i + 2**170 for i in range(n)]),
    ('floats', 'floats', lambda n: [i + 0.5 for i in range(n)]),
    ('tuples of 25', 'tuples', lambda n: [(i,) * 25 for i in range(n)]),
)


def real(name, family, build):
    build(2000)
    tracemalloc.start()
    first = tracemalloc.take_snapshot()
    built = build(2000)
    last = tracemalloc.take_snapshot()
    tracemalloc.stop()
    line = build.__code__.co_firstlineno
    sizes = {}
    for trace in last.traces:
        if trace.traceback[0].lineno == line and trace.traceback[0].filename == __file__:
            sizes[trace.size] = sizes.get(trace.size, 0) + 1
    del first, built
    return sizes


def most_of(sizes, family, name):
    often = sorted([size for size in sizes if sizes[size] >= 1000])
    if not often:
        return 'missing request %s = nothing was traced' % name
    size = often[-1]
    return 'segment %s = %s %d %d' % (name, family, size, sizes[size])


if tagbox is not None:
    for name, family, build in BUILDERS:
        build(2000)
        tagbox.mark()
        built = build(2000)
        tagbox.mark()
        del built
        print('segment %s = %s' % (name, family))
elif tracemalloc is not None:
    for name, family, build in BUILDERS:
        print(most_of(real(name, family, build), family, name))
else:
    print('missing requests = it has no tracemalloc')
