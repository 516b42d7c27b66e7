"""Binding the arguments of a call allocates, so the collector may run and end generators: their `finally` blocks must not touch the
arguments."""


def suspended(cycle):
    a = b = c = d = e = 1111111111111
    try:
        yield 1
    finally:
        first = [a, b]
        second = [c, d]
        third = (first, second, e)
        fourth = [third, first]


def leave_garbage():
    cycle = []
    generator = suspended(cycle)
    next(generator)
    cycle.append(generator)
    cycle.append(cycle)


def call(*args, **keywords):
    p = q = r = s = t = u = v = w = 0
    return args, keywords


wrong = 0
kept = []
for n in range(30000):
    if n % 50 == 0:
        leave_garbage()
    result = call('s0', 's1', 's2', z=n)
    wrong += result != (('s0', 's1', 's2'), {'z': n})
    kept.append(result)
print(wrong)

spread = tuple(['s' + str(i) for i in range(40)])
for n in range(30000):
    if n % 50 == 0:
        leave_garbage()
    result = call(*spread, z=n)
    wrong += result != (spread, {'z': n})
    kept.append(result)
print(wrong)
