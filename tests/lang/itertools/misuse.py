# What users get wrong.
import itertools


def t(f):
    try:
        print(repr(f())[:200])
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: list(itertools.islice(5, 2)))
t(lambda: next(itertools.repeat()))
t(lambda: itertools.chain.from_iterable())
t(lambda: list(itertools.starmap(max, [1])))
t(lambda: sorted(itertools.groupby('ab'))[0][0])
t(lambda: len(itertools.count()))
t(lambda: itertools.count()[0])
t(lambda: itertools.count() + 1)
t(lambda: itertools.product('ab', 2))
