"""Names for annotations: they can be subscripted, combined and shown, and check nothing.

Annotations of functions are not evaluated; what is written elsewhere (aliases, base classes, annotations of classes) is.
"""
import types

__all__ = ['Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic', 'Literal', 'Optional',
           'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union', 'Unpack', 'AbstractSet', 'ByteString',
           'Container', 'ContextManager', 'Hashable', 'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'Mapping', 'MappingView',
           'MutableMapping', 'MutableSequence', 'MutableSet', 'Sequence', 'Sized', 'ValuesView', 'Collection', 'Reversible',
           'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'SupportsRound',
           'ChainMap', 'Counter', 'Deque', 'Dict', 'DefaultDict', 'List', 'OrderedDict', 'Set', 'FrozenSet', 'NamedTuple',
           'TypedDict', 'Generator', 'AnyStr', 'assert_never', 'assert_type', 'cast', 'dataclass_transform', 'final', 'get_args',
           'get_origin', 'get_type_hints', 'is_typeddict', 'LiteralString', 'Never', 'NewType', 'no_type_check', 'NoReturn',
           'NotRequired', 'overload', 'ParamSpecArgs', 'ParamSpecKwargs', 'Required', 'reveal_type', 'runtime_checkable', 'Self',
           'Text', 'TYPE_CHECKING', 'TypeAlias', 'TypeGuard']

TYPE_CHECKING = False
Text = str


def _shown(item):
    if isinstance(item, type) and not isinstance(item, types.GenericAlias):
        return item.__qualname__ if item.__module__ == 'builtins' else f'{item.__module__}.{item.__qualname__}'
    if item is ...:
        return '...'
    if isinstance(item, types.FunctionType):
        return item.__name__
    if isinstance(item, list):
        return '[' + ', '.join(_shown(x) for x in item) + ']'
    return repr(item)


def _checked(item, message):
    """What stands in brackets: None means its type, a str a name to come."""
    if item is None:
        return type(None)
    if isinstance(item, str):
        return ForwardRef(item)
    if type(item) is tuple:
        raise TypeError(f'{message} Got {item!r:.100}.')
    if item in (Generic, Protocol) or isinstance(item, _Form) and item._name in ('ClassVar', 'Final'):
        raise TypeError(f'{item} is not valid as type argument')
    return item


def _parameters(args):
    found = []
    for item in args:
        if hasattr(item, '__typing_subst__') and not isinstance(item, type):
            inner = (item,)
        elif isinstance(item, list):
            inner = _parameters(item)
        elif isinstance(item, type) and not isinstance(item, types.GenericAlias):
            inner = ()
        else:
            inner = getattr(item, '__parameters__', ())
        for one in inner:
            if one not in found:
                found.append(one)
    return tuple(found)


def _unique(items):
    found = []
    for item in items:
        if item not in found:
            found.append(item)
    return found


class _Unions:
    """What takes part in X | Y."""
    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class ForwardRef(_Unions):
    """A name that stands for a type which is not there yet."""

    def __init__(self, arg, is_argument=True):
        self.__forward_arg__ = arg

    def __call__(self):
        raise TypeError('a forward reference is not callable')

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'


class _Variable(_Unions):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)

    def __typing_subst__(self, arg):
        return arg

    def __repr__(self):
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__

    def __call__(self, *args):
        raise TypeError(f"'{type(self).__name__}' object is not callable")

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')


class TypeVar(_Variable):
    pass


class ParamSpec(_Variable):
    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'


class ParamSpecKwargs(ParamSpecArgs):
    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'


class TypeVarTuple(_Unions):
    def __init__(self, name):
        self.__name__ = name

    def __iter__(self):
        yield Unpack[self]

    def __typing_subst__(self, arg):
        return arg

    def __repr__(self):
        return self.__name__


class _Form(_Unions):
    """A name with a meaning of its own: Union, ClassVar ..."""

    def __init__(self, name, subscript=None):
        self._name = name
        self._subscript = subscript

    def __repr__(self):
        return 'typing.' + self._name

    def __getitem__(self, items):
        if self._subscript is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._subscript(self, items)

    def __call__(self, *args, **kwargs):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __instancecheck__(self, instance):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')


class _Alias(_Unions):
    """origin[args], shown by `name` where it has one in this module."""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name
        self.__parameters__ = _parameters(args)

    def _shown_name(self):
        return 'typing.' + self._name if self._name else _shown(self.__origin__)

    def __repr__(self):
        args = ', '.join(_shown(item) for item in self.__args__) or '()'
        return f'{self._shown_name()}[{args}]'

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, items):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        items = items if isinstance(items, tuple) else (items,)
        items = tuple(_checked(item, 'Parameters to generic types must be types.') for item in items)
        if len(items) != len(self.__parameters__):
            raise TypeError(f"Too {'many' if len(items) > len(self.__parameters__) else 'few'} arguments for {self}; "
                            f'actual {len(items)}, expected {len(self.__parameters__)}')
        given = dict(zip(self.__parameters__, items))

        def replaced(item):
            if isinstance(item, list):
                return [replaced(x) for x in item]
            if item in self.__parameters__:
                return given[item]
            inner = () if isinstance(item, type) and not isinstance(item, types.GenericAlias) else getattr(
                item, '__parameters__', ())
            return item[tuple(given[x] for x in inner)] if inner else item
        return self._with(tuple(replaced(item) for item in self.__args__))

    def _with(self, args):
        return type(self)(self.__origin__, args, self._name)

    def __call__(self, *args, **kwargs):
        if self._name and self._name in _instead:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {_instead[self._name]}() instead')
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __mro_entries__(self, bases):
        if self._name:
            return self.__origin__,
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            after = bases[bases.index(self) + 1:]
            for other in after:
                if isinstance(other, _Alias) and other is not self:
                    return ()
        return self.__origin__,

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, instance):
        return self.__subclasscheck__(type(instance))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')


class _UnionAlias(_Alias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            return f'typing.Optional[{_shown(args[0] if args[1] is type(None) else args[1])}]'
        return super().__repr__()

    def __eq__(self, other):
        if not isinstance(other, (_UnionAlias, types.UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def _with(self, args):
        return Union[args]

    def __instancecheck__(self, instance):
        return any(isinstance(instance, item) for item in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, item) for item in self.__args__)


class _CallableAlias(_Alias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and args[0] is ...:
            return f'{self._shown_name()}[..., {_shown(args[1])}]'
        return f"{self._shown_name()}[[{', '.join(_shown(x) for x in args[:-1])}], {_shown(args[-1])}]"


class _LiteralAlias(_Alias):
    def __init__(self, origin, args, name=None):
        super().__init__(origin, args, name)
        self.__parameters__ = ()

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"

    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return {(x, type(x)) for x in self.__args__} == {(x, type(x)) for x in other.__args__}

    def __hash__(self):
        return hash(frozenset((x, type(x)) for x in self.__args__))


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata):
        super().__init__(origin, (origin,))
        self.__metadata__ = metadata

    def __repr__(self):
        return f"typing.Annotated[{_shown(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def _with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))


def _one(form, item):
    return _Alias(form, (_checked(item, f'{form} accepts only single type.'),), form._name)


def _union(form, items):
    if items == ():
        raise TypeError('Cannot take a Union of no types.')
    items = items if isinstance(items, tuple) else (items,)
    flat = []
    for item in items:
        item = _checked(item, 'Union[arg, ...]: each arg must be a type.')
        flat.extend(item.__args__ if isinstance(item, (_UnionAlias, types.UnionType)) else (item,))
    flat = _unique(flat)
    return flat[0] if len(flat) == 1 else _UnionAlias(form, tuple(flat), 'Union')


def _optional(form, item):
    return Union[_checked(item, f'{form} requires a single type.'), type(None)]


def _literal(form, items):
    flat = []
    for item in items if isinstance(items, tuple) else (items,):
        flat.extend(item.__args__ if isinstance(item, _LiteralAlias) else (item,))
    kept = []
    for item in flat:
        if not any(item == other and type(item) is type(other) for other in kept):
            kept.append(item)
    return _LiteralAlias(form, tuple(kept), 'Literal')


def _annotated(form, items):
    if not isinstance(items, tuple) or len(items) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    origin, *metadata = items
    if isinstance(origin, _AnnotatedAlias):
        return _AnnotatedAlias(origin.__origin__, origin.__metadata__ + tuple(metadata))
    return _AnnotatedAlias(_checked(origin, 'Annotated[t, ...]: t must be a type.'), tuple(metadata))


def _many(form, items):
    return _Alias(form, items if isinstance(items, tuple) else (items,), form._name)


class _AnyMeta(type):
    def __instancecheck__(self, instance):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(instance)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls, *args, **kwargs)


NoReturn = _Form('NoReturn')
Never = _Form('Never')
Self = _Form('Self')
LiteralString = _Form('LiteralString')
TypeAlias = _Form('TypeAlias')
Union = _Form('Union', _union)
Optional = _Form('Optional', _optional)
Literal = _Form('Literal', _literal)
Annotated = _Form('Annotated', _annotated)
ClassVar = _Form('ClassVar', _one)
Final = _Form('Final', _one)
Required = _Form('Required', _one)
NotRequired = _Form('NotRequired', _one)
TypeGuard = _Form('TypeGuard', _one)
Unpack = _Form('Unpack', _one)
Concatenate = _Form('Concatenate', _many)


class _Bare(_Unions):
    """List, Iterable ...: a generic type by its name here."""

    def __init__(self, name, origin, count=1):
        self._name = name
        self._origin = origin
        self._count = count

    @property
    def __origin__(self):
        if isinstance(self._origin, str):  # imported when it is asked for
            module, _, name = self._origin.rpartition('.')
            if module == 'collections.abc':
                import collections.abc
                self._origin = getattr(collections.abc, name)
            elif module == 'contextlib':
                import contextlib
                self._origin = getattr(contextlib, name)
            else:
                import collections
                self._origin = getattr(collections, name)
        return self._origin

    def __repr__(self):
        return 'typing.' + self._name

    def __getitem__(self, items):
        items = items if isinstance(items, tuple) else (items,)
        if self._name == 'Tuple':
            if items == ((),):
                items = ()
        elif len(items) != self._count:
            raise TypeError(f"Too {'many' if len(items) > self._count else 'few'} arguments for {self}; "
                            f'actual {len(items)}, expected {self._count}')
        items = tuple(_checked(item, 'Parameters to generic types must be types.') for item in items)
        return _Alias(self.__origin__, items, self._name)

    def __call__(self, *args, **kwargs):
        if self._name in _instead:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {_instead[self._name]}() instead')
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return self.__origin__,

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)


class _BareCallable(_Bare):
    def __getitem__(self, items):
        if not isinstance(items, tuple) or len(items) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = items
        result = _checked(result, 'Callable[args, result]: result must be a type.')
        if isinstance(args, list):
            args = tuple(_checked(item, 'Callable[[arg, ...], result]: each arg must be a type.') for item in args)
        elif args is ... or isinstance(args, (ParamSpec, _Alias)):
            args = args,
        else:
            raise TypeError(f'Callable[args, result]: args must be a list. Got {args}')
        return _CallableAlias(self.__origin__, args + (result,), 'Callable')


_instead = {'List': 'list', 'Dict': 'dict', 'Set': 'set', 'FrozenSet': 'frozenset', 'Tuple': 'tuple', 'Type': 'type'}

List = _Bare('List', list)
Dict = _Bare('Dict', dict, 2)
Set = _Bare('Set', set)
FrozenSet = _Bare('FrozenSet', frozenset)
Tuple = _Bare('Tuple', tuple, -1)
Type = _Bare('Type', type)
Deque = _Bare('Deque', 'collections.deque')
DefaultDict = _Bare('DefaultDict', 'collections.defaultdict', 2)
OrderedDict = _Bare('OrderedDict', 'collections.OrderedDict', 2)
Counter = _Bare('Counter', 'collections.Counter')
ChainMap = _Bare('ChainMap', 'collections.ChainMap', 2)
Callable = _BareCallable('Callable', 'collections.abc.Callable', 2)
AbstractSet = _Bare('AbstractSet', 'collections.abc.Set')
ContextManager = _Bare('ContextManager', 'contextlib.AbstractContextManager')
ByteString = _Bare('ByteString', 'collections.abc.ByteString', 0)
Hashable = _Bare('Hashable', 'collections.abc.Hashable', 0)
Sized = _Bare('Sized', 'collections.abc.Sized', 0)
Container = _Bare('Container', 'collections.abc.Container')
Collection = _Bare('Collection', 'collections.abc.Collection')
Iterable = _Bare('Iterable', 'collections.abc.Iterable')
Iterator = _Bare('Iterator', 'collections.abc.Iterator')
Reversible = _Bare('Reversible', 'collections.abc.Reversible')
Sequence = _Bare('Sequence', 'collections.abc.Sequence')
MutableSequence = _Bare('MutableSequence', 'collections.abc.MutableSequence')
MutableSet = _Bare('MutableSet', 'collections.abc.MutableSet')
Mapping = _Bare('Mapping', 'collections.abc.Mapping', 2)
MutableMapping = _Bare('MutableMapping', 'collections.abc.MutableMapping', 2)
MappingView = _Bare('MappingView', 'collections.abc.MappingView')
KeysView = _Bare('KeysView', 'collections.abc.KeysView')
ItemsView = _Bare('ItemsView', 'collections.abc.ItemsView', 2)
ValuesView = _Bare('ValuesView', 'collections.abc.ValuesView')
Generator = _Bare('Generator', 'collections.abc.Generator', 3)


class Generic:
    """The base of classes with type parameters."""
    __slots__ = ()

    def __class_getitem__(cls, items):
        items = items if isinstance(items, tuple) else (items,)
        if cls in (Generic, Protocol):
            if not items:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            if not all(isinstance(item, (_Variable, TypeVarTuple, _Alias)) for item in items):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter specification '
                                'variables.')
            if len(set(items)) != len(items):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
            return _Alias(cls, items, cls.__name__ if cls in (Generic, Protocol) else None)
        items = tuple(_checked(item, 'Parameters to generic types must be types.') for item in items)
        parameters = getattr(cls, '__parameters__', ())
        if not parameters:
            raise TypeError(f'{cls} is not a generic class')
        if not any(isinstance(item, TypeVarTuple) for item in parameters) and len(items) != len(parameters):
            raise TypeError(f"Too {'many' if len(items) > len(parameters) else 'few'} arguments for {cls}; "
                            f'actual {len(items)}, expected {len(parameters)}')
        return _Alias(cls, items)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if '__orig_bases__' in cls.__dict__:
            bases = cls.__orig_bases__
            if Generic in bases:
                raise TypeError('Cannot inherit from plain Generic')
            named = [base for base in bases if isinstance(base, _Alias) and base.__origin__ in (Generic, Protocol)]
            cls.__parameters__ = named[0].__parameters__ if named else _parameters(bases)
        else:
            if Generic in cls.__bases__ and cls.__name__ != 'Protocol':
                raise TypeError('Cannot inherit from plain Generic')
            cls.__parameters__ = ()


_PROTOCOL_OWN = {'__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__',
                 '__slots__', '__subclasshook__', '__weakref__', '__class_getitem__', '__parameters__', '__orig_bases__',
                 '__orig_class__', '__qualname__', '__init_subclass__', '__match_args__', '__hash__'}


class _ProtocolMeta(type):
    def __instancecheck__(cls, instance):
        if not cls.__dict__.get('_is_protocol', False):
            return super().__instancecheck__(instance)
        if not cls.__dict__.get('_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if super().__instancecheck__(instance):
            return True
        for name in cls._protocol_names():
            if not hasattr(instance, name) or (callable(getattr(cls, name, None)) and getattr(instance, name) is None):
                return False
        return True

    def __subclasscheck__(cls, subclass):
        if not cls.__dict__.get('_is_protocol', False):
            return super().__subclasscheck__(subclass)
        if not cls.__dict__.get('_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        names = cls._protocol_names()
        if not all(callable(getattr(cls, name, None)) for name in names):
            raise TypeError("Protocols with non-method members don't support issubclass()")
        return all(any(base.__dict__.get(name) is not None for base in subclass.__mro__) for name in names)

    def _protocol_names(cls):
        found = set()
        for base in cls.__mro__[:-1]:
            if base.__dict__.get('_is_protocol', False) and base.__name__ not in ('Protocol', 'Generic'):
                for name in [*base.__dict__, *base.__dict__.get('__annotations__', {})]:
                    if not name.startswith('_abc_') and not name.startswith('_is_') and name not in _PROTOCOL_OWN:
                        found.add(name)
        return found


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that say what others must have."""
    __slots__ = ()
    _is_protocol = True

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if '_is_protocol' not in cls.__dict__:
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if cls._is_protocol and '__init__' not in cls.__dict__:
            def refuse(self, *args, **kwargs):
                if type(self)._is_protocol:
                    raise TypeError('Protocols cannot be instantiated')
            cls.__init__ = refuse
        elif not cls._is_protocol and cls.__init__.__name__ == 'refuse':
            for base in cls.__mro__[1:]:
                method = base.__dict__.get('__init__')
                if method is not None and getattr(method, '__name__', '') != 'refuse':
                    cls.__init__ = method
                    break


def runtime_checkable(cls):
    """Let isinstance() ask whether an object has what the protocol names."""
    if not isinstance(cls, type) or not cls.__dict__.get('_is_protocol', False):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


@runtime_checkable
class SupportsInt(Protocol):
    __slots__ = ()

    def __int__(self): pass


@runtime_checkable
class SupportsFloat(Protocol):
    __slots__ = ()

    def __float__(self): pass


@runtime_checkable
class SupportsComplex(Protocol):
    __slots__ = ()

    def __complex__(self): pass


@runtime_checkable
class SupportsBytes(Protocol):
    __slots__ = ()

    def __bytes__(self): pass


@runtime_checkable
class SupportsIndex(Protocol):
    __slots__ = ()

    def __index__(self): pass


@runtime_checkable
class SupportsAbs(Protocol):
    __slots__ = ()

    def __abs__(self): pass


@runtime_checkable
class SupportsRound(Protocol):
    __slots__ = ()

    def __round__(self, ndigits=0): pass


AnyStr = TypeVar('AnyStr', bytes, str)


def cast(typ, val):
    return val


def overload(func):
    return _overload_dummy


def _overload_dummy(*args, **kwds):
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions outside a '
                              'stub module should always be followed by an implementation that is not @overload-ed.')


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    return arg


def dataclass_transform(**kwargs):
    return lambda decorated: decorated


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    shown = repr(arg)
    raise AssertionError(f'Expected code to be unreachable, but got: {shown[:100] + "..." if len(shown) > 100 else shown}')


def reveal_type(obj, /):
    import sys
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_Alias, _Bare, types.GenericAlias, ParamSpecArgs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return types.UnionType if isinstance(tp, types.UnionType) else None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, _CallableAlias):
        args = tp.__args__
        return args if len(args) == 2 and args[0] is ... else (list(args[:-1]), args[-1])
    if isinstance(tp, (_Alias, types.GenericAlias, types.UnionType)):
        return tp.__args__
    return ()


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a class and its bases (strings stay strings: nothing is evaluated), or those of a module."""
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            hints.update(base.__dict__.get('__annotations__', {}))
    else:
        hints.update(getattr(obj, '__annotations__', {}))
    return {name: type(None) if hint is None else hint for name, hint in hints.items()}


class NewType(_Unions):
    """A callable that gives its argument back, named as a type of its own."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[2]
        self.__supertype__ = tp
        self.__module__ = '__main__'

    def __call__(self, x):
        return x

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of NewType. Perhaps you were looking for: '
                        f'`... = NewType(..., {self.__name__})`')


def _named_tuple(name, fields, defaults, module):
    from collections import namedtuple
    made = namedtuple(name, [field for field, _ in fields], defaults=defaults, module=module)
    made.__annotations__ = dict(fields)
    return made


class _NamedTupleMeta(type):
    def __new__(meta, name, bases, namespace):
        hints = namespace.get('__annotations__', {})
        defaults = []
        for field in hints:
            if field in namespace:
                defaults.append(namespace[field])
            elif defaults:
                names = [name for name in hints if name in namespace]
                raise TypeError(f"Non-default namedtuple field {field} cannot follow default field"
                                f"{'s' if len(defaults) > 1 else ''} {', '.join(names[:len(defaults)])}")
        made = _named_tuple(name, list(hints.items()), defaults, namespace['__module__'])
        for key, item in namespace.items():
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make', '_replace',
                       '_asdict', '_source'):
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in ('__module__', '__qualname__', '__annotations__', '__classcell__') and key not in made._fields:
                setattr(made, key, item)
        made.__qualname__ = namespace.get('__qualname__', name)
        return made


_base_of_named_tuples = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})


class _NamedTupleForm:
    def __mro_entries__(self, bases):
        return _base_of_named_tuples,

    def __call__(self, typename, fields=None, /, **kwargs):
        if fields is None:
            fields = kwargs.items()
        elif kwargs:
            raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
        return _named_tuple(typename, list(fields), (), '__main__')

    def __repr__(self):
        return '<function NamedTuple>'


NamedTuple = _NamedTupleForm()


class _TypedDictMeta(type):
    def __new__(meta, name, bases, namespace, total=True):
        made = type.__new__(_TypedDictMeta, name, (dict,), namespace)
        hints = {}
        required = set()
        optional = set()
        for base in bases:
            hints.update(base.__dict__.get('__annotations__', {}))
            required |= base.__dict__.get('__required_keys__', set())
            optional |= base.__dict__.get('__optional_keys__', set())
        for key, hint in namespace.get('__annotations__', {}).items():
            hints[key] = hint
            origin = get_origin(hint)
            (required if origin is Required or (total and origin is not NotRequired) else optional).add(key)
        made.__annotations__ = hints
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__


_base_of_typed_dicts = type.__new__(_TypedDictMeta, 'TypedDict', (), {})


class _TypedDictForm:
    def __mro_entries__(self, bases):
        return _base_of_typed_dicts,

    def __call__(self, typename, fields=None, /, *, total=True, **kwargs):
        return _TypedDictMeta(typename, (), {'__annotations__': dict(kwargs if fields is None else fields)}, total=total)

    def __repr__(self):
        return '<function TypedDict>'


TypedDict = _TypedDictForm()


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)
