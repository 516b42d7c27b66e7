class Outer:
    class Inner(Exception):
        pass


try:
    raise KeyError('first')
except KeyError as e:
    raise Outer.Inner('second', 2) from e
