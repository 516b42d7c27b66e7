def parse(x):
    try:
        return int(x)
    except ValueError as e:
        raise TypeError(f'bad {x!r}') from e


def parse_all(items):
    results, errors = [], []
    for i in items:
        try:
            r = parse(i)
        except TypeError as e:
            errors.append((str(e), type(e.__cause__).__name__))
        else:
            results.append(r)
        finally:
            results.append('-')
    return results, errors


print(parse_all(['1', 'x', '3', '']))


def depth(n):
    if n == 0:
        raise KeyError('bottom')
    try:
        depth(n - 1)
    except KeyError as e:
        raise KeyError(n) from e


try:
    depth(5)
except KeyError as e:
    chain = []
    while e is not None:
        chain.append(e.args[0])
        e = e.__cause__
    print(chain)


def retry(times, f):
    last = None
    for attempt in range(times):
        try:
            return f(attempt)
        except (ValueError, KeyError) as e:
            last = e
    raise RuntimeError(f'failed {times} times') from last


def flaky(n):
    if n < 2:
        raise ValueError(n)
    return f'worked at {n}'


print(retry(5, flaky))
try:
    retry(2, flaky)
except RuntimeError as e:
    print(e, repr(e.__cause__), e.__cause__.__context__)
