"""try, except, else, finally and raise in every combination people use."""

trace = []


def attempt(action, *args):
    trace.clear()
    try:
        trace.append("try")
        result = action(*args)
    except ZeroDivisionError:
        trace.append("zero")
        result = None
    except (KeyError, IndexError) as error:
        trace.append(f"lookup {error!r}")
        result = -1
    except Exception as error:
        trace.append(f"other {type(error).__name__}")
        result = -2
    else:
        trace.append("else")
    finally:
        trace.append("finally")
    return result, list(trace)


print(attempt(lambda: 6 // 3))
print(attempt(lambda: 1 % 0))
print(attempt(lambda: {}["k"]))
print(attempt(lambda: [1, 2][5]))
print(attempt(int, "x"))
print(attempt(len, 5))
print(attempt(lambda: missing))


def early(n):
    for i in range(n):
        try:
            if i == 2:
                return f"left at {i}"
            if i == 1:
                continue
        finally:
            print("clean", i, end="; ")
    return "never left"


print(early(2))
print(early(5))


def inner():
    try:
        raise ValueError("first")
    except ValueError as error:
        raise KeyError("second") from error


def outer():
    try:
        inner()
    except KeyError as error:
        return repr(error), repr(error.__cause__)


print(*outer())


def retry(function, times):
    for attempt_number in range(1, times + 1):
        try:
            return function(attempt_number)
        except RuntimeError as error:
            print(f"attempt {attempt_number}: {error}")
            if attempt_number == times:
                raise


def flaky(n):
    if n < 3:
        raise RuntimeError(f"not yet ({n})")
    return n * 10


print(retry(flaky, 5))
try:
    retry(flaky, 2)
except RuntimeError as error:
    print("gave up:", error, error.args)


def swallow():
    try:
        raise ValueError
    finally:
        return "finally wins"


print(swallow())
stack = []
for text in ("3", "4", "+", "5", "oops", "0", "/"):
    try:
        if text.isdigit():
            stack.append(int(text))
        else:
            b, a = stack.pop(), stack.pop()
            stack.append({"+": a + b, "/": b and a // b}[text])
    except KeyError as error:
        print("no operator", error)
    except IndexError as error:
        print("IndexError:", error)
print(stack)
try:
    assert 1 > 2, "arithmetic holds"
except AssertionError as error:
    print("AssertionError:", error)
try:
    try:
        [].pop()
    except IndexError:
        print("again:", end=" ")
        raise
except LookupError as error:
    print(error)
