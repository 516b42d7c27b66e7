_private = 1
public = 2
__dunder = 3


def function():
    return __name__


class Class:
    pass
