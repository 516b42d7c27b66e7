"""Abstract base classes: a class with abstract methods left has no instances."""


def abstractmethod(function):
    """Mark a method that subclasses must define."""
    function.__isabstractmethod__ = True
    return function


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, function):
        function.__isabstractmethod__ = True
        super().__init__(function)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, function):
        function.__isabstractmethod__ = True
        super().__init__(function)


class abstractproperty(property):
    __isabstractmethod__ = True


def _abstract_names(cls, bases):
    names = {name for name, item in cls.__dict__.items() if getattr(item, '__isabstractmethod__', False)}
    for base in bases:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                names.add(name)
    return frozenset(names)


class ABCMeta(type):
    """The metaclass of abstract base classes: keeps account of abstract methods, and lets classes register as if derived."""

    def __new__(meta, name, bases, namespace, /, **keywords):
        cls = super().__new__(meta, name, bases, namespace, **keywords)
        cls.__abstractmethods__ = _abstract_names(cls, bases)
        cls._abc_registry = []
        return cls

    def register(cls, subclass):
        """Make isinstance and issubclass count subclass as one of cls; return it."""
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if not issubclass(subclass, cls):
            if issubclass(cls, subclass):
                raise RuntimeError('Refusing to create an inheritance cycle')
            cls._abc_registry.append(subclass)
        return subclass

    def __instancecheck__(cls, instance):
        kind = type(instance)
        return cls.__subclasscheck__(kind) or (instance.__class__ is not kind and cls.__subclasscheck__(instance.__class__))

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        said = cls.__subclasshook__(subclass)
        if said is not NotImplemented:
            return said
        if cls in subclass.__mro__:
            return True
        for registered in cls._abc_registry:
            if issubclass(subclass, registered):
                return True
        for derived in cls.__subclasses__():
            if issubclass(subclass, derived):
                return True
        return False


class ABC(metaclass=ABCMeta):
    __slots__ = ()


def get_cache_token():
    return 0


def update_abstractmethods(cls):
    """Compute anew which methods of cls are abstract, after it has been changed."""
    if hasattr(cls, '__abstractmethods__'):
        cls.__abstractmethods__ = _abstract_names(cls, cls.__bases__)
    return cls
