# The subject goes before the body runs; what a failed pattern had captured goes with it.
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


match T('subject'):
    case T(name='other'):
        print('other')
    case T(name='subject'):
        print('body')
print('after')
match T('bound'):
    case x:
        print('body')
del x
match T('unmatched'):
    case 1:
        pass
print('after')


def pairs():
    match [T('a'), T('b')]:
        case [p, q] if q.name == 'x':
            print('no')
        case [p, _]:
            print('body', p.name)


pairs()


def fails():
    match [T('c'), T('d')]:
        case [p, T(name='x')]:
            print('no')
        case {'k': v}:
            print('no')
        case _:
            print('body')


fails()
try:
    match T('e'):
        case T(name=n) if 1 / 0:
            pass
except ZeroDivisionError:
    print('caught', n)
