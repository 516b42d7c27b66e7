import sys
def ei():
    yield 0
    try: raise KeyError
    except KeyError:
        yield 1
    yield sys.exc_info()[0]
def eo():
    yield from ei()
for f in (ei,eo):
    g=f(); next(g)
    try: raise OSError
    except OSError: next(g)
    print(next(g))
# variant: exception raised there gets wrong context
def ei():
    yield 0
    try: raise KeyError
    except KeyError:
        yield 1
    yield 2
    raise ValueError
g=eo(); next(g)
try: raise OSError
except OSError: next(g)
next(g)
try: next(g)
except ValueError as e: print(repr(e.__context__))
def ei():
    yield 0
    try: raise KeyError
    except KeyError:
        yield 1
    yield 2
    raise
g=eo(); next(g)
try: raise OSError
except OSError: next(g)
next(g)
try: next(g)
except BaseException as e: print(repr(e))
