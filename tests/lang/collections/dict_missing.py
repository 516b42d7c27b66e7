class Lazy(dict):
    def __missing__(self, key):
        print('missing', key)
        value = self[key] = len(key)
        return value


d = Lazy(a=1)
print(d['a'], d['abc'], d['abc'], d)
print(d.get('zzz'), 'zzz' in d)


class Ident(dict):
    def __missing__(self, key):
        return key


print('{a} {b}'.format_map(Ident(a=1)), Ident()[3], Ident().get(3))


class Bad(dict):
    __missing__ = None


try:
    Bad()['x']
except TypeError as e:
    print(e)


class Memo(dict):
    def __init__(self, f):
        self.f = f

    def __missing__(self, n):
        self[n] = r = self.f(n)
        return r


fib = Memo(lambda n: n if n < 2 else fib[n - 1] + fib[n - 2])
print(fib[80], len(fib))
