# __call__, __new__, __init__, __del__ through del of names, __getattr__ and its kin.
class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *rest, scale=1, **more):
        return (self.n + x) * scale, rest, more


add = Adder(10)
print(add(1), add(1, 2, scale=3, z=4), callable(add), list(map(add, [1, 2])), add(*[1, 2], **{'scale': 2}))
try:
    add()
except TypeError as error:
    print(error)
add.__call__ = lambda: 'instance attribute is not asked'
print(add(5))


class Single:
    instance = None

    def __new__(cls, *args):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
            cls.instance.args = args
        return cls.instance

    def __init__(self, *args):
        self.last = args


a, b = Single(1), Single(2)
print(a is b, a.args, a.last)


class Other:
    def __new__(cls):
        return 'not an instance'

    def __init__(self):
        print('never')


print(Other())


class OnlyNew:
    def __new__(cls, x):
        self = object.__new__(cls)
        self.x = x
        return self


print(OnlyNew(5).x)
for f in (lambda: OnlyNew(), lambda: object(1), lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__new__(int),
          lambda: int.__new__(str), lambda: object.__init__(OnlyNew(1), 2), lambda: object().__init__(1)):
    try:
        print(f())
    except TypeError as error:
        print(error)


class Dynamic:
    def __init__(self):
        self.real = 1

    def __getattr__(self, name):
        if name.startswith('x'):
            return 'made ' + name
        raise AttributeError(f'no {name}')


d = Dynamic()
print(d.real, d.xyz, hasattr(d, 'xa'), hasattr(d, 'ya'), getattr(d, 'ya', 'default'))
try:
    d.nope
except AttributeError as error:
    print(error)


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, '_target', target)
        object.__setattr__(self, 'log', [])

    def __getattr__(self, name):
        self.log.append('get ' + name)
        return getattr(self._target, name)

    def __setattr__(self, name, v):
        self.log.append('set ' + name)
        setattr(self._target, name, v)

    def __delattr__(self, name):
        self.log.append('del ' + name)
        delattr(self._target, name)


class Target:
    a = 1

    def method(self, x):
        return self, x


t = Target()
p = Proxy(t)
p.b = 2
p.b += 1
print(p.a, p.b, p.method(3)[0] is t, t.b)
del p.b
print(hasattr(t, 'b'), p.log)


class All:
    def __init__(self):
        self.v = 1

    def __getattribute__(self, name):
        if name == 'magic':
            return 'abracadabra'
        if name == 'gone':
            raise AttributeError('gone!')
        return super().__getattribute__(name)

    def __getattr__(self, name):
        return 'fallback ' + name

    def f(self):
        return self.v


x = All()
print(x.magic, x.v, x.f(), x.gone, x.other, x.__class__.__name__)


class Fixed:
    def __setattr__(self, name, v):
        if name not in ('a', 'b'):
            raise AttributeError(f'{name} is not allowed')
        super().__setattr__(name, v)


f = Fixed()
f.a = 1
try:
    f.c = 1
except AttributeError as error:
    print(error, f.__dict__)


class Dir:
    def __dir__(self):
        return ['z', 'a']


print(dir(Dir()), [n for n in dir(f) if n[0] != '_'], [n for n in dir(Adder) if n[0] != '_'])


class Deep:
    def __getattr__(self, name):
        return self.missing


try:
    Deep().x
except RecursionError as error:
    print('RecursionError')


class CallDeep:
    def __call__(self):
        return self()


try:
    CallDeep()()
except RecursionError as error:
    print('RecursionError')


class InitDeep:
    def __init__(self):
        InitDeep()


try:
    InitDeep()
except RecursionError:
    print('RecursionError')


class Strange:
    def __init__(self, **kwargs):
        for k, v in kwargs.items():
            setattr(self, k, v)


s = Strange(a=1, self_=2)
print(s.__dict__, s.a)
s.__dict__['direct'] = 3
s.__dict__.update(more=4)
print(s.direct, s.more, sorted(s.__dict__))
s.__dict__ = {'fresh': 1}
print(s.fresh, hasattr(s, 'a'))
try:
    s.__dict__ = 5
except TypeError as error:
    print(error)
