# What a class body is: a scope of its own whose names become attributes.
x = 'global'


class C:
    print('running', __name__, __qualname__, __module__)
    before = x
    x = 'class'
    after = x
    numbers = [i for i in range(3)]
    total = sum(n for n in numbers)
    if total > 2:
        big = True
    else:
        small = True
    for loop in range(3):
        pass
    while loop:
        loop -= 1
    try:
        1 / 0
    except ZeroDivisionError as error:
        caught = str(error)

    def method(self):
        return x

    def other(self, default=after):
        return default
    del total
    import math as m
    a, *b = 1, 2, 3
    (walrus := 5)


print(C.before, C.after, C.x, x, C().method(), C().other(), C.numbers, C.big, C.loop, C.caught, C.m.pi, C.a, C.b, C.walrus)
print(hasattr(C, 'small'), hasattr(C, 'error'), hasattr(C, 'total'))


def make(n):
    y = n

    class Local:
        z = n
        y = 'class y'

        def get(self):
            return y, n

        class Inner:
            w = n

            def deep(self):
                return y + n
    return Local


L = make(10)
print(L.__qualname__, L.Inner.__qualname__, L.z, L.y, L().get(), L.Inner.w, L.Inner().deep(), L.Inner.deep.__qualname__)


def outer():
    v = 1

    class K:
        nonlocal v
        v = 2
        global made
        made = 'global name'
    return v, hasattr(K, 'v'), hasattr(K, 'made')


print(outer(), made)
try:
    class Bad:
        print(undefined_name)
except NameError as error:
    print(error)
try:
    class Bad:
        del undefined_name
except NameError as error:
    print(error)


class Private:
    __secret = 1

    def __hidden(self):
        return self.__secret

    def call(self):
        return self.__hidden(), __class__.__name__

    __dunder__ = 'kept'


print(Private().call(), Private._Private__secret, Private.__dunder__, sorted(k for k in Private.__dict__ if 'ecret' in k))
try:
    Private.__secret
except AttributeError as error:
    print(error)


class Annotated:
    a: int
    b: str = 'b'
    c: 'forward' = None
    __d: float = 1.0

    def f(self, x: int) -> str:
        return x


print(Annotated.__annotations__, Annotated.b, hasattr(Annotated, 'a'))


class Doc:
    'text'
    'more'


print(Doc.__doc__, Doc.__dict__['__doc__'])


class Nested:
    class Deeper:
        class Deepest:
            pass


print(Nested.Deeper.Deepest, Nested.Deeper.Deepest.__name__)
print((lambda: type('T', (), {}))().__name__, [type(c).__name__ for c in (C, C())])
count = 0


def bump():
    global count
    count += 1
    return object


class Bases(bump()):
    pass


print(count, Bases.__bases__)
list_of = [C, L]
for K in list_of:
    class Sub(K):
        pass
    print(Sub.__base__.__name__)


class Unreachable:
    a = 1
    raise_it = False
    if raise_it:
        b = 2


print([k for k in Unreachable.__dict__ if not k.startswith('__')])
print(type(C.__dict__).__name__, 'method' in C.__dict__, C.__dict__.get('nope'), len(Unreachable.__dict__) > 3)
try:
    C.__dict__['new'] = 1
except TypeError as error:
    print(error)
