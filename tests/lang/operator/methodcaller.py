def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from operator import methodcaller

print(methodcaller('upper')('abc'), methodcaller('split', ',')('a,b'), methodcaller('split', ',', maxsplit=1)('a,b,c'))
print(list(map(methodcaller('strip'), [' a ', 'b '])), sorted(['B', 'a'], key=methodcaller('lower')))
print(methodcaller('f'), methodcaller('f', 1, 'x'), methodcaller('f', 1, k=2), methodcaller('f', k=2, j='y'))
show(methodcaller)
show(methodcaller, 5)
show(methodcaller('upper'))
show(methodcaller('upper'), 1, 2)
show(methodcaller('nope'), 1)
show(methodcaller('split', 5), 'a')


class A:
    def __init__(self):
        self.f = lambda *a: a

    def m(self, *args, **keywords):
        return args, keywords


print(methodcaller('m', 1, z=2)(A()), methodcaller('f', 1)(A()))
print(methodcaller('append', 1)([]), methodcaller('__len__')('abc'))
