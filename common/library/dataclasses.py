"""Data classes: __init__, __repr__, __eq__ ... from the annotated names of a class."""

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict', 'astuple',
           'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _MissingType:
    def __repr__(self):
        return '<dataclasses._MISSING_TYPE object>'


MISSING = _MissingType()


class _KeywordOnlyType:
    pass


KW_ONLY = _KeywordOnlyType()


class InitVar:
    """The annotation of a parameter of __init__ that is no field, but passed on to __post_init__."""

    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{name}]'


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only', '_kind')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only
        self._kind = 'field'

    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
                f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},'
                f'compare={self.compare!r},metadata=mappingproxy({self.metadata!r}),kw_only={self.kw_only!r},'
                f'_field_type={self._kind})')

    def __set_name__(self, owner, name):
        method = getattr(type(self.default), '__set_name__', None)
        if method is not None:
            method(self.default, owner, name)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """What a field is, where an annotation and a default do not say enough."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# ---- Gathering the fields ----

def _is_class_var(annotation):
    if isinstance(annotation, str):
        return annotation.split('[')[0].split('.')[-1].strip() == 'ClassVar'
    return getattr(annotation, '__name__', None) == 'ClassVar' or 'ClassVar' in repr(annotation).split('[')[0]


def _is_init_var(annotation):
    if isinstance(annotation, str):
        return annotation.split('[')[0].split('.')[-1].strip() == 'InitVar'
    return annotation is InitVar or isinstance(annotation, InitVar)


def _make_field(cls, name, annotation, keyword_only):
    default = cls.__dict__.get(name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if type(default).__name__ == 'member_descriptor':
            default = MISSING
        made = field(default=default)
    made.name = name
    made.type = annotation
    if _is_class_var(annotation):
        made._kind = 'class variable'
        if made.default_factory is not MISSING:
            raise TypeError(f'field {name} cannot have a default factory')
    elif _is_init_var(annotation):
        made._kind = 'init variable'
        if made.default_factory is not MISSING:
            raise TypeError(f'field {name} cannot have a default factory')
    if made._kind != 'class variable':
        if made.kw_only is MISSING:
            made.kw_only = keyword_only
    elif made.kw_only is not MISSING:
        raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    if made._kind == 'field' and made.default is not MISSING and made.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(made.default)} for field {name} is not allowed: use default_factory')
    return made


def _gather(cls, keyword_only):
    gathered = {}
    for base in cls.__mro__[-1:0:-1]:
        for inherited in getattr(base, '__dataclass_fields__', {}).values():
            gathered[inherited.name] = inherited
    annotations = cls.__dict__.get('__annotations__', {})
    seen_marker = False
    for name, annotation in annotations.items():
        if annotation is KW_ONLY or (isinstance(annotation, str) and annotation.split('.')[-1] == 'KW_ONLY'):
            if seen_marker:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen_marker = keyword_only = True
            continue
        made = _make_field(cls, name, annotation, keyword_only)
        gathered[name] = made
        if isinstance(cls.__dict__.get(name), Field):
            if made.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, made.default)
    for name, item in list(cls.__dict__.items()):
        if isinstance(item, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return gathered


# ---- The methods ----

def _listed(names):
    names = [repr(name) for name in names]
    if len(names) < 3:
        return ' and '.join(names)
    return ', '.join(names[:-1]) + ', and ' + names[-1]


def _make_init(cls, fields, frozen):
    positional = [f for f in fields if f.init and not f.kw_only]
    keyword_only = [f for f in fields if f.init and f.kw_only]
    has_default = False
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            has_default = True
        elif has_default:
            raise TypeError(f'non-default argument {f.name!r} follows default argument')
    names = [f.name for f in positional]
    allowed = {f.name for f in positional} | {f.name for f in keyword_only}
    required = [f.name for f in positional if f.default is MISSING and f.default_factory is MISSING]
    required_keywords = [f.name for f in keyword_only if f.default is MISSING and f.default_factory is MISSING]
    stores = [f for f in fields if f._kind == 'field' and (f.init or f.default_factory is not MISSING or f.default is not MISSING)]
    passed_on = [f.name for f in fields if f._kind == 'init variable']
    defaults = {f.name: f.default for f in fields if f.default is not MISSING}
    factories = {f.name: f.default_factory for f in fields if f.default_factory is not MISSING}
    plain = [f.name for f in stores] == names and not factories and not keyword_only and not passed_on
    store = object.__setattr__ if frozen else setattr
    count = len(names)
    full_name = f'{cls.__qualname__}.__init__'
    has_post_init = hasattr(cls, '__post_init__')
    stored_names = [f.name for f in stores]

    def bind(self, args, keywords):
        given = dict(zip(names, args))
        for name, item in keywords.items():
            if name not in allowed:
                raise TypeError(f'{full_name}() got an unexpected keyword argument {name!r}')
            if name in given:
                raise TypeError(f'{full_name}() got multiple values for argument {name!r}')
            given[name] = item
        if len(args) > count:
            least = len(required) + 1
            takes = f'from {least} to {count + 1}' if least <= count else f'{count + 1}'
            raise TypeError(f"{full_name}() takes {takes} positional argument{'s' if count or least <= count else ''} "
                            f"but {len(args) + 1} were given")
        missing = [name for name in required if name not in given]
        if missing:
            raise TypeError(f"{full_name}() missing {len(missing)} required positional argument{'s' if len(missing) > 1 else ''}: "
                            + _listed(missing))
        missing = [name for name in required_keywords if name not in given]
        if missing:
            raise TypeError(f"{full_name}() missing {len(missing)} required keyword-only "
                            f"argument{'s' if len(missing) > 1 else ''}: " + _listed(missing))
        return given

    def __init__(self, *args, **keywords):
        if plain and not keywords and len(args) == count:
            for name, item in zip(names, args):
                store(self, name, item)
        else:
            given = bind(self, args, keywords)
            for name in stored_names:
                if name in given:
                    store(self, name, given[name])
                elif name in factories:
                    store(self, name, factories[name]())
                else:
                    store(self, name, defaults[name])
        if has_post_init:
            if passed_on:
                self.__post_init__(*[given[name] if name in given else defaults[name] for name in passed_on])
            else:
                self.__post_init__()
    return __init__


def _make_repr(fields):
    names = [f.name for f in fields if f.repr]
    running = set()

    def __repr__(self):
        key = id(self)
        if key in running:
            return '...'
        running.add(key)
        try:
            parts = [f'{name}={getattr(self, name)!r}' for name in names]
        finally:
            running.discard(key)
        return f'{self.__class__.__qualname__}({", ".join(parts)})'
    __repr__._of_dataclass = True       # pprint writes the fields itself where this is the repr
    return __repr__


def _values_of(names):
    def values(obj):
        return tuple([getattr(obj, name) for name in names])
    return values


def _make_eq(fields):
    values = _values_of([f.name for f in fields if f.compare])

    def __eq__(self, other):
        if other.__class__ is self.__class__:
            return values(self) == values(other)
        return NotImplemented
    return __eq__


def _make_orders(fields):
    values = _values_of([f.name for f in fields if f.compare])

    def __lt__(self, other):
        return values(self) < values(other) if other.__class__ is self.__class__ else NotImplemented

    def __le__(self, other):
        return values(self) <= values(other) if other.__class__ is self.__class__ else NotImplemented

    def __gt__(self, other):
        return values(self) > values(other) if other.__class__ is self.__class__ else NotImplemented

    def __ge__(self, other):
        return values(self) >= values(other) if other.__class__ is self.__class__ else NotImplemented
    return __lt__, __le__, __gt__, __ge__


def _make_hash(fields):
    values = _values_of([f.name for f in fields if (f.compare if f.hash is None else f.hash)])

    def __hash__(self):
        return hash(values(self))
    return __hash__


def _make_frozen(cls, fields):
    names = {f.name for f in fields}

    def __setattr__(self, name, item):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot assign to field {name!r}')
        super(cls, self).__setattr__(name, item)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        super(cls, self).__delattr__(name)
    return __setattr__, __delattr__


def _name_method(cls, function):
    function.__qualname__ = f'{cls.__qualname__}.{function.__name__}'
    function.__module__ = cls.__module__
    return function


def _add(cls, function):
    """Whether the class had no such method itself and has it now."""
    if function.__name__ in cls.__dict__:
        return False
    setattr(cls, function.__name__, _name_method(cls, function))
    return True


def _with_slots(cls, fields):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get('__slots__', ())
        inherited.update([slots] if isinstance(slots, str) else slots)
    namespace = dict(cls.__dict__)
    names = [f.name for f in fields]
    namespace['__slots__'] = tuple(name for name in names if name not in inherited)
    for name in names + ['__dict__', '__weakref__']:
        namespace.pop(name, None)
    namespace['__qualname__'] = cls.__qualname__
    return type(cls)(cls.__name__, cls.__bases__, namespace)


class _Parameters:
    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init, self.repr, self.eq, self.order, self.unsafe_hash, self.frozen = init, repr, eq, order, unsafe_hash, frozen


def _settle_hash(cls, parameters, fields, has_own_hash):
    if parameters.unsafe_hash:
        if has_own_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        cls.__hash__ = _name_method(cls, _make_hash(fields))
    elif parameters.eq and parameters.frozen:
        if not has_own_hash:
            cls.__hash__ = _name_method(cls, _make_hash(fields))
    elif parameters.eq and not has_own_hash:
        cls.__hash__ = None


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots):
    bases = [base for base in cls.__mro__[1:] if '__dataclass_params__' in base.__dict__]
    if bases:
        if frozen and not all(base.__dataclass_params__.frozen for base in bases):
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
        if not frozen and any(base.__dataclass_params__.frozen for base in bases):
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    own_hash = cls.__dict__.get('__hash__', MISSING)
    has_own_hash = not (own_hash is MISSING or (own_hash is None and '__eq__' in cls.__dict__))
    gathered = _gather(cls, kw_only)
    cls.__dataclass_fields__ = gathered
    cls.__dataclass_params__ = parameters = _Parameters(init, repr, eq, order, unsafe_hash, frozen)
    parameters_of_init = [f for f in gathered.values() if f._kind != 'class variable']
    fields = [f for f in gathered.values() if f._kind == 'field']
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    if init:
        cls.__init__ = _name_method(cls, _make_init(cls, parameters_of_init, frozen))
        cls.__init__.__annotations__ = {f.name: f.type for f in sorted(parameters_of_init, key=lambda f: bool(f.kw_only)) if f.init}
        cls.__init__.__annotations__['return'] = None
    if repr:
        _add(cls, _make_repr(fields))
    if eq:
        _add(cls, _make_eq(fields))
    if order:
        for function in _make_orders(fields):
            if not _add(cls, function):
                raise TypeError(f'Cannot overwrite attribute {function.__name__} in class {cls.__name__}. '
                                'Consider using functools.total_ordering')
    if frozen:
        for function in _make_frozen(cls, fields):
            if not _add(cls, function):
                raise TypeError(f'Cannot overwrite attribute {function.__name__} in class {cls.__name__}')
    _settle_hash(cls, parameters, fields, has_own_hash)
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__ + _signature(parameters_of_init)
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in parameters_of_init if f.init and not f.kw_only)
    return _with_slots(cls, fields) if slots else cls


def _annotation_text(annotation):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if type(annotation) is type or isinstance(type(annotation), type) and issubclass(type(annotation), type):
        module = annotation.__module__
        return annotation.__qualname__ if module == 'builtins' else f'{module}.{annotation.__qualname__}'
    return repr(annotation)


def _signature(fields):
    """As a call shows its parameters: what __doc__ says where the class says nothing."""
    parts = []
    by_keyword = False
    for f in sorted((f for f in fields if f.init), key=lambda f: bool(f.kw_only)):
        if f.kw_only and not by_keyword:
            parts.append('*')
            by_keyword = True
        text = f'{f.name}: {_annotation_text(f.type)}'
        if f.default is not MISSING:
            text += f' = {f.default!r}'
        elif f.default_factory is not MISSING:
            text += ' = <factory>'
        parts.append(text)
    return '(' + ', '.join(parts) + ')'


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
              kw_only=False, slots=False, weakref_slot=False):
    """Add methods to a class, by its annotated names."""
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots)
    return wrap if cls is None else wrap(cls)


# ---- Functions on data classes ----

def fields(class_or_instance):
    """The fields, a tuple of Field."""
    try:
        known = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(f for f in known.values() if f._kind == 'field')


def is_dataclass(obj):
    """Whether obj is a data class or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), '__dataclass_fields__')


def _is_instance(obj):
    return hasattr(type(obj), '__dataclass_fields__')


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, and so on into containers and data classes inside."""
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _as_dict(obj, dict_factory)


def _as_dict(obj, dict_factory):
    if _is_instance(obj):
        return dict_factory([(f.name, _as_dict(getattr(obj, f.name), dict_factory)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_as_dict(item, dict_factory) for item in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_as_dict(item, dict_factory) for item in obj])
    if isinstance(obj, dict):
        return type(obj)([(_as_dict(k, dict_factory), _as_dict(v, dict_factory)) for k, v in obj.items()])
    return obj


def astuple(obj, *, tuple_factory=tuple):
    """The values of the fields as a tuple, and so on into containers and data classes inside."""
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _as_tuple(obj, tuple_factory)


def _as_tuple(obj, tuple_factory):
    if _is_instance(obj):
        return tuple_factory([_as_tuple(getattr(obj, f.name), tuple_factory) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_as_tuple(item, tuple_factory) for item in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_as_tuple(item, tuple_factory) for item in obj])
    if isinstance(obj, dict):
        return type(obj)([(_as_tuple(k, tuple_factory), _as_tuple(v, tuple_factory)) for k, v in obj.items()])
    return obj


def replace(obj, /, **changes):
    """A new instance with some fields changed."""
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for f in obj.__dataclass_fields__.values():
        if f._kind == 'class variable':
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._kind == 'init variable' and f.default is MISSING:
                raise ValueError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    """A data class from a list of names, (name, type) and (name, type, default)."""
    body = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, 'typing.Any'
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, body[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = kind
    body['__annotations__'] = annotations
    body.setdefault('__module__', 'types')
    return dataclass(type(cls_name, bases, body), **options)
