# Dotted names are values, compared by ==.
class Color:
    RED = 'red'
    GREEN = 'green'

    class Dark:
        RED = 'dark red'


class Holder:
    pass


holder = Holder()
holder.inner = Holder()
holder.inner.value = 42


def f(x):
    match x:
        case Color.RED:
            return 'RED'
        case Color.GREEN:
            return 'GREEN'
        case Color.Dark.RED:
            return 'Dark.RED'
        case holder.inner.value:
            return 'held'
        case [Color.RED, *_]:
            return 'red list'
        case {Color.RED: v}:
            return 'red key', v
    return None


for x in ('red', 'green', 'dark red', 42, 42.0, ['red', 1], {'red': 5}, ['green'], None):
    print(f(x))
try:
    match 1:
        case Color.BLUE:
            pass
except AttributeError as e:
    print(e)
try:
    match 1:
        case undefined.name:
            pass
except NameError as e:
    print(e)
try:
    match 1:
        case Undefined():
            pass
except NameError as e:
    print(e)


class Order:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print(self.name, '==', other.name if isinstance(other, Order) else other)
        return NotImplemented


class Box:
    a = Order('pattern')


match Order('subject'):
    case Box.a:
        print('matched')
    case 5:
        print('five')
    case _:
        print('nothing')
