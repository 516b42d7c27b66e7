# Decorators on functions, methods and classes.
log = []


def note(f):
    log.append(('note', f.__name__))
    return f


def tag(name):
    def wrap(thing):
        thing.tag = name
        return thing
    return wrap


@tag('outer')
@note
@tag('inner')
class C:
    @note
    def f(self):
        return 1

    @staticmethod
    @note
    def g():
        return 2

    @classmethod
    @note
    def h(cls):
        return cls.__name__


print(log, C.tag, C().f(), C.g(), C.h())


def singleton(cls):
    instances = {}

    def get(*args):
        if cls not in instances:
            instances[cls] = cls(*args)
        return instances[cls]
    return get


@singleton
class Config:
    def __init__(self, n=0):
        self.n = n


print(Config(5) is Config(6), Config().n)


def add_method(cls):
    def describe(self):
        return f'{type(self).__name__} with {sorted(self.__dict__)}'
    cls.describe = describe
    return cls


@add_method
class Thing:
    def __init__(self):
        self.a = self.b = 1


print(Thing().describe())


class CountCalls:
    def __init__(self, f):
        self.f = f
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)


@CountCalls
def square(x):
    return x * x


print([square(i) for i in range(3)], square.calls)


@lambda c: c.__name__
class Named:
    pass


print(Named)
registry = {}


class Registry:
    def register(self, name):
        def wrap(cls):
            registry[name] = cls
            return cls
        return wrap


r = Registry()


@r.register('a')
class First:
    pass


@r.register('b')
class Second(First):
    pass


print({k: v.__name__ for k, v in registry.items()})
try:
    @undefined_decorator
    class Never:
        pass
except NameError as error:
    print(error)
try:
    @(lambda: 1)
    class Never2:
        pass
except TypeError as error:
    print(error)


def memo(f):
    cache = {}

    def wrapper(self, n):
        if n not in cache:
            cache[n] = f(self, n)
        return cache[n]
    return wrapper


class Fib:
    @memo
    def fib(self, n):
        return n if n < 2 else self.fib(n - 1) + self.fib(n - 2)


print(Fib().fib(80))
