"""Loops whose head calls something that gives ranges of several steps, at one place: functions, variables, globals, generators."""


def of_step(first, last, step):
    return range(first, last, step)


def reversed_range(n):
    return reversed(range(n))


def local(make, *args):
    seen = []
    for i in make(*args):
        seen.append(i)
    return seen


def cell(make, *args):
    calls = []
    for i in make(*args):
        calls.append(lambda: i)
        if len(calls) == 4:
            break
    return [call() for call in calls]


def listed(make, *args):
    return [i + 1 for i in make(*args)]


def lazily(make, *args):
    for i in make(*args):
        yield i


def target(make, *args):
    last = [0]
    for last[0] in make(*args):
        if last[0] > 6:
            break
    return last


for make, args in ((range, (4,)), (range, (2, 6)), (range, (1, 9, 3)), (range, (5, 0, -2)), (of_step, (0, 3, 1)), (of_step, (0, 9, 4)),
                   (reversed_range, (3,)), (iter, (range(3, 6),)), (iter, (range(3, 9, 3),)), (range, (4,)), (sorted, ([3, 1],)),
                   (of_step, (2**60 - 2, 2**60 + 2, 1)), (of_step, (2**62, 2**62 + 5, 2)), (range, (2,))):
    print(local(make, *args), cell(make, *args), listed(make, *args), list(lazily(make, *args)), target(make, *args))

# one place, begun with step 1 and still running when another step comes there
first = lazily(range, 5)
print(next(first), next(first))
second = lazily(of_step, 0, 10, 5)
print(next(second), next(first), next(second), next(first), list(second), list(first))


def nested(depth, step):
    seen = []
    for i in of_step(0, 4, step):
        seen.append(i)
        if depth and i == 2:
            seen.append(nested(depth - 1, 5 - 2 * step))
    return seen


print(nested(0, 1), nested(1, 1), nested(2, 2), nested(2, 1))

# variables at module level
for step in 1, 1, 3, -1, 1:
    for i in of_step(0, 5, step) if step > 0 else of_step(5, 0, step):
        print(i, end=" ")
    for j in of_step(0, 6, abs(step)):
        print(j, end=" ")
    print(i, j)
for n in 3, 10**30:
    for i in range(n):
        if i == 4:
            break
    print(i)
for i in range(2, 4):
    i = "text"
    print(i)
for i in range(3):
    i = [i]
    for j in range(i[0], 2):
        j = {j: i}
        print(j)
for i in range(2):
    print(i)
    for i in range(7, 9):
        pass
print(i)
