# type(name, bases, dict), metaclasses, __init_subclass__, __set_name__, __class_getitem__, instance checks.
def greet(self):
    return 'hello from ' + type(self).__name__


T = type('T', (), {'greet': greet, 'n': 5})
print(T, T().greet(), T.n, T.__bases__, T.__module__, type(T), T.__mro__)
U = type('U', (T, list), {'__doc__': 'made', '__init__': lambda self, x: self.append(x)})
print(U(3), U(4).greet(), U.__doc__, len(U(1)))


def attempt(f):
    try:
        print(f())
    except (TypeError, ValueError, AttributeError, RuntimeError) as error:
        print(type(error).__name__, error)


attempt(lambda: type('A', (), {}, 1))
attempt(lambda: type(1, (), {}))
attempt(lambda: type('A', [], {}))
attempt(lambda: type('A', (), []))
attempt(lambda: type())
attempt(lambda: type('A', (1,), {}))
attempt(lambda: type(1, 2))


class Meta(type):
    def __new__(meta, name, bases, namespace, **kw):
        print('new', name, [b.__name__ for b in bases], sorted(k for k in namespace if k[:2] != '__'), kw)
        cls = super().__new__(meta, name, bases, namespace)
        cls.made_by = 'Meta'
        return cls

    def __init__(cls, name, bases, namespace, **kw):
        print('init', cls.__name__, kw)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kw):
        print('call', cls.__name__, args, kw)
        return super().__call__(*args, **kw)

    def on_class(cls):
        return cls.__name__ + '.on_class'

    @property
    def upper(cls):
        return cls.__name__.upper()

    def __len__(cls):
        return 42

    def __iter__(cls):
        return iter('iter')

    def __getitem__(cls, key):
        return cls.__name__, key

    def __contains__(cls, x):
        return x == 1

    def __repr__(cls):
        return f'<Meta {cls.__name__}>'

    def __instancecheck__(cls, obj):
        return obj == 'special' or super().__instancecheck__(obj)


class A(metaclass=Meta, option=3):
    x = 1

    def __init__(self, a=0):
        self.a = a


class B(A):
    y = 2


a = A(5)
b = B(a=6)
print(a.a, b.a, A.made_by, B.made_by, type(A), type(B), A.on_class(), B.upper, len(A), list(B), A['k'], 1 in A, 2 in A, A, B)
print(isinstance(a, A), isinstance('special', A), isinstance('other', A), isinstance(b, (int, A)), issubclass(B, A))
attempt(lambda: a.on_class())
attempt(lambda: a.upper)
print(isinstance(A, Meta), isinstance(A, type), issubclass(Meta, type), Meta.__mro__)


class Other(type):
    pass


attempt(lambda: Other('C', (A,), {}))
attempt(lambda: type('D', (A,), {}).made_by)


class Prepared(type):
    @classmethod
    def __prepare__(meta, name, bases, **kw):
        return {'given': name, **kw}

    def __new__(meta, name, bases, ns, **kw):
        return super().__new__(meta, name, bases, dict(ns))


class P(metaclass=Prepared, k=5):
    copy = given
    kk = k


print(P.copy, P.kk, P.given)


class Recorder(dict):
    def __init__(self):
        self.order = []

    def __setitem__(self, key, item):
        if key[:2] != '__':
            self.order.append(key)
        super().__setitem__(key, item)


class Recording(type):
    @classmethod
    def __prepare__(meta, name, bases):
        return Recorder()

    def __new__(meta, name, bases, ns):
        cls = super().__new__(meta, name, bases, dict(ns))
        cls.order = ns.order
        return cls


class R(metaclass=Recording):
    a = 1
    b = 2
    a = 3

    def f(self):
        pass
    del b


print(R.order, R.a, hasattr(R, 'b'))


class Plugin:
    plugins = []

    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.key = key
        Plugin.plugins.append(cls.__name__)


class First(Plugin, key='one'):
    pass


class Second(First):
    pass


print(Plugin.plugins, First.key, Second.key)


def bad_keyword():
    class Third(Plugin, nothing=1):
        pass


def bad_keyword_plain():
    class Fourth(nothing=1):
        pass


attempt(bad_keyword)
attempt(bad_keyword_plain)


class Generic:
    def __class_getitem__(cls, item):
        return cls.__name__, item


print(Generic[int], Generic['a', 1])
attempt(lambda: A().nope)
attempt(lambda: T[1])
attempt(lambda: int[1])


def function_metaclass(name, bases, ns):
    return name, bases, sorted(k for k in ns if k[0] != '_')


class Fake(int, metaclass=function_metaclass):
    a = b = 1


print(Fake)


class Singleton(type):
    instances = {}

    def __call__(cls, *args):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*args)
        return cls.instances[cls]


class One(metaclass=Singleton):
    pass


print(One() is One())


class Checked:
    def __set_name__(self, owner, name):
        raise ValueError('bad name')


def bad_set_name():
    class X:
        c = Checked()


attempt(bad_set_name)


class MetaAttr(type):
    def __getattr__(cls, name):
        return 'class getattr ' + name

    def __setattr__(cls, name, v):
        super().__setattr__(name, ('set', v))


class MA(metaclass=MetaAttr):
    pass


MA.x = 1
print(MA.x, MA.y)
attempt(lambda: MA().y)


class Entries:
    def __mro_entries__(self, bases):
        return (T,)


class WithEntries(Entries()):
    pass


print(WithEntries.__bases__, len(WithEntries.__orig_bases__))


class Swap:
    @property
    def __class__(self):
        return int


print(Swap().__class__)
T.__name__ = 'Renamed'
T.__qualname__ = 'Renamed.q'
print(T, T.__name__, T())if False else print(T, T.__name__)
attempt(lambda: setattr(T, '__name__', 5))
attempt(lambda: setattr(int, 'x', 5))
attempt(lambda: setattr(int, '__name__', 5))
attempt(lambda: delattr(T, '__name__'))
attempt(lambda: T.__dict__['n'])
print(vars(T)['n'], type(vars(T)).__name__, vars(a))
