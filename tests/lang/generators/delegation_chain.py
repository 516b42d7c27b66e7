# A chain of `yield from`: items, sent values, results, exceptions and re-entry pass through every generator of it.
import sys


def inner(log):
    try:
        got = yield 1
        log.append(("inner got", got))
        got = yield 2
        log.append(("inner got", got))
    finally:
        log.append("inner ends")
    return "inner result"


def through(g, log, name):
    result = yield from g
    log.append((name, result))
    got = yield name
    log.append((name, "got", got))
    return name + " result"


log = []
chain = through(through(through(inner(log), log, "a"), log, "b"), log, "c")
print(next(chain), chain.send("x"), chain.send("y"), chain.send("z"), chain.send("w"))
try:
    chain.send("end")
except StopIteration as e:
    print("returned", e.value)
for entry in log:
    print(entry)


# An exception of the innermost passes the lines of all; each can catch it.
def failing():
    yield 1
    raise ValueError("deep")


def catching(g):
    try:
        yield from g
    except ValueError as e:
        yield str(e)
        yield from (10, 20)


def passing(g):
    yield from g


print(list(passing(catching(passing(failing())))))
g = passing(passing(failing()))
next(g)
try:
    next(g)
except ValueError as e:
    lines, t = [], e.__traceback__
    while t is not None:
        lines.append(t.tb_lineno)
        t = t.tb_next
    print(len(lines), lines[1] == lines[2], lines[3] < lines[2])
print(list(g))


# Whoever is inside cannot be entered again, however deep the item comes from.
def entering():
    yield 1
    try:
        next(outer)
    except ValueError as e:
        yield str(e)
    try:
        outer.close()
    except ValueError as e:
        yield str(e)


outer = passing(passing(entering()))
print(list(outer))


# Delegating inside an except clause: the exception being handled is that one, in the innermost too.
def handled():
    yield sys.exc_info()[1]
    yield sys.exc_info()[1]
    try:
        raise
    except KeyError as e:
        yield ("again", e.args)


def handling():
    try:
        raise KeyError("k")
    except KeyError:
        yield from handled()


try:
    raise IndexError("outside")
except IndexError:
    print([repr(x) for x in passing(handling())])

# Closing, throwing, and iterators that are not generators.
log = []
chain = through(through(inner(log), log, "a"), log, "b")
next(chain), next(chain)
chain.close()
print(log, list(chain))
log = []
chain = through(through(inner(log), log, "a"), log, "b")
next(chain), next(chain)
try:
    chain.throw(KeyError("thrown"))
except KeyError as e:
    print(e, log)
print(list(passing(passing(iter([1, 2])))), list(passing(passing("ab"))))
g = passing(passing([1, 2, 3]))
print(next(g))
try:
    g.send(5)
except AttributeError as e:
    print(e)


class Counting:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n == 3:
            raise StopIteration("counted")
        return self.n


def result_of(g):
    yield (yield from g)


print(list(result_of(result_of(Counting()))))


def deep(n):
    if n:
        yield from deep(n - 1)
    yield n


print(sum(deep(200)))
g = deep(2000)
try:
    next(g)
except RecursionError as e:
    print("RecursionError")
