import sys


class Bad:
    def __sizeof__(self):
        return 'x'


class Negative:
    def __sizeof__(self):
        return -1


class Own:
    def __sizeof__(self):
        return 100


class Raises:
    def __sizeof__(self):
        raise TypeError('no size')


def attempt(*args):
    try:
        print(sys.getsizeof(*args))
    except Exception as e:
        print(type(e).__name__, e)


attempt(Bad())
attempt(Bad(), 7)
attempt(Negative())
attempt(Raises())
attempt(Raises(), 'default')
attempt()
print(sys.getsizeof(Own()) >= 100, sys.getsizeof([]) > 0, sys.getsizeof(1, 5) != 5)
print(sys.getsizeof([1, 2, 3]) > sys.getsizeof([]), sys.getsizeof('a' * 100) - sys.getsizeof('a' * 50), sys.getsizeof(b'abc') - sys.getsizeof(b''))
