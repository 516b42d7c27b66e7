# `yield from` hands the arguments of throw() on as they are.
class Delegate:
    def __iter__(self):
        return self

    def __next__(self):
        return 'item'

    def throw(self, *args):
        print('throw', len(args), [a if isinstance(a, type) else repr(a) for a in args])
        return 'thrown'


class Bare:
    def __iter__(self):
        return self

    def __next__(self):
        return 'bare'


def outer(it):
    try:
        yield from it
    except Exception as e:
        print('caught', repr(e))
        yield 'after'


def deeper(it):
    yield from outer(it)


for make in (outer, deeper):
    g = make(Delegate())
    print(next(g))
    print(g.throw(ValueError))
    print(g.throw(ValueError, 'text'))
    print(g.throw(ValueError, ('a', 'b'), None))
    print(g.throw(ValueError('made')))
    print(next(g))
    g = make(Bare())
    print(next(g), g.throw(ValueError, 'text'))
