import sys


class Signal:
    def __init__(self):
        self._slots = {}

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.setdefault(self.name, BoundSignal())


class BoundSignal:
    def __init__(self):
        self.handlers = []

    def connect(self, f):
        self.handlers.append(f)
        return f

    def emit(self, *args, **kwargs):
        errors = []
        for h in list(self.handlers):
            try:
                h(*args, **kwargs)
            except Exception as e:
                errors.append(e)
        if errors:
            first = errors[0]
            for other in errors[1:]:
                first.add_note(f'also: {other!r}')
            raise first


class Button:
    clicked = Signal()
    moved = Signal()


b = Button()


@b.clicked.connect
def log(x, y=0):
    print('clicked', x, y)


@b.clicked.connect
def fail(x, y=0):
    raise ValueError(x)


b.clicked.connect(lambda *a, **k: [].pop())
try:
    b.clicked.emit(3, y=4)
except ValueError as e:
    print(repr(e), e.__notes__, sys.exc_info()[1] is e)
print(isinstance(Button.clicked, Signal), b.moved.handlers, b.moved is b.moved, Button().moved is b.moved)


class Plugin:
    registry = []

    @classmethod
    def register(cls, priority=0):
        def decorate(f):
            cls.registry.append((priority, f.__name__, f))
            cls.registry.sort(key=lambda t: t[:2])
            return f
        return decorate


@Plugin.register(5)
def late(x):
    return x + '!'


@Plugin.register()
def early(x):
    return x.upper()


result = 'hi'
for _, name, f in Plugin.registry:
    result = f(result)
    print(name, result)


class cached_property:
    def __init__(self, f):
        self.f = f
        self.__doc__ = f.__doc__

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner):
        if obj is None:
            return self
        print('computing')
        value = obj.__dict__[self.name] = self.f(obj)
        return value


class Circle:
    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        """The area."""
        return 3 * self.r ** 2


c = Circle(2)
print(c.area, c.area, Circle.area.__doc__)
