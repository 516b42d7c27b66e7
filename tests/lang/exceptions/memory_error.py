"""Every MemoryError is an instance of its own, with its own context, arguments and attributes, as long as fewer than 16 are alive."""

HUGE = 2 ** 61


def fail():
    return [0] * HUGE


def caught():
    try:
        fail()
    except MemoryError as e:
        return e


first, second = caught(), caught()
print(first is second, first.args, first.__context__, first.__traceback__ is second.__traceback__)
first.note = "mine"
print(hasattr(second, "note"))
del first, second

alive = [caught() for i in range(12)]
print(len(set(id(e) for e in alive)))
alive = None
made = [MemoryError(i) for i in range(40)]
print(made[-1])
made = None
print(caught().args)

try:
    fail()
except MemoryError as outer:
    try:
        fail()
    except MemoryError as inner:
        print(inner is outer, inner.__context__ is outer, outer.__context__)

again = caught()
print(again.args, again.__context__, hasattr(again, "note"), again.__suppress_context__)
again.itself = again
again.args = (1, again)
del again


class Own(MemoryError):
    pass


try:
    raise Own("text")
except MemoryError as e:
    print(type(e).__name__, e)
try:
    raise MemoryError("more", 2)
except MemoryError as e:
    print(e.args)
print(caught().args)


def lines(e):
    trace = e.__traceback__
    found = []
    while trace is not None:
        found.append(trace.tb_lineno)
        trace = trace.tb_next
    return found


for i in range(30):
    e = caught()
    assert lines(e) == [12, 7], lines(e)
kept = []
for i in range(10):
    kept.append(caught())
    caught()
print([lines(e) for e in kept])


def second_of_two():
    try:
        fail()
    except MemoryError as e:
        kept.append(e)
    fail()


kept.clear()
second_of_two()
