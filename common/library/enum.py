"""Enumerations: classes whose attributes are their only instances."""

__all__ = ['EnumMeta', 'EnumType', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'ReprEnum', 'auto', 'unique', 'member',
           'nonmember', 'property']

_property = property


class auto:
    """A value to be filled in: the next one, as _generate_next_value_ has it."""

    def __repr__(self):
        return 'auto()'


class nonmember:
    """An attribute that does not become a member."""

    def __init__(self, value):
        self.value = value


class member:
    """An attribute that becomes a member although it is of a kind that usually does not."""

    def __init__(self, value):
        self.value = value


class property(_property):
    """Like the built-in one, for attributes of members that may have the name of a member."""

    def __get__(self, instance, owner=None):
        if instance is None:
            member_map = owner.__dict__.get('_member_map_', {})
            if self._name in member_map:
                return member_map[self._name]
            return self
        return super().__get__(instance, owner)

    def __set_name__(self, owner, name):
        super().__set_name__(owner, name)
        self._name = name


def _is_descriptor(item):
    kind = type(item)
    return hasattr(kind, '__get__') or hasattr(kind, '__set__') or hasattr(kind, '__delete__')


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_private(class_name, name):
    prefix = '_' + class_name.lstrip('_') + '__'
    return name.startswith(prefix) and len(name) > len(prefix) and not name.endswith('__')


class EnumDict(dict):
    """The namespace of an enumeration's body: notes the members in their order."""

    def __init__(self, class_name=''):
        super().__init__()
        self._class_name = class_name
        self._members = []
        self._values = []
        self._ignored = ()
        self._generate = None

    def __setitem__(self, name, item):
        if _is_private(self._class_name, name):
            pass
        elif _is_sunder(name):
            if name not in ('_order_', '_generate_next_value_', '_missing_', '_ignore_', '_numeric_repr_', '_iter_member_',
                            '_iter_member_by_value_', '_iter_member_by_def_'):
                raise ValueError(f'_sunder_ names, such as {name!r}, are reserved for future Enum use')
            if name == '_generate_next_value_':
                if self._members:
                    raise TypeError('_generate_next_value_ must be defined before members')
                self._generate = item.__func__ if isinstance(item, staticmethod) else item
            elif name == '_ignore_':
                self._ignored = item.replace(',', ' ').split() if isinstance(item, str) else list(item)
        elif _is_dunder(name):
            pass
        elif name in self._members:
            raise TypeError(f'{name!r} already defined as {self[name]!r}')
        elif name in self._ignored:
            pass
        elif isinstance(item, nonmember):
            item = item.value
        elif isinstance(item, member):
            self._add(name, item.value)
            item = item.value
        elif not _is_descriptor(item):
            if name in self:
                raise TypeError(f'{name!r} already defined as {self[name]!r}')
            item = self._resolve(name, item)
            self._add(name, item)
        super().__setitem__(name, item)

    def _add(self, name, value):
        self._members.append(name)
        self._values.append(value)

    def _resolve(self, name, item):
        if isinstance(item, auto):
            return self._generate(name, 1, len(self._members), self._values[:])
        if isinstance(item, tuple) and any(isinstance(part, auto) for part in item):
            parts = [self._generate(name, 1, len(self._members), self._values[:]) if isinstance(part, auto) else part
                     for part in item]
            return tuple(parts)
        return item


def _data_type(bases):
    """The type whose values the members are (int, str ...), or object."""
    for base in bases:
        for kind in base.__mro__:
            if kind is object or isinstance(kind, EnumMeta):
                continue
            if kind.__module__ == 'builtins':
                return kind
    return object


def _enum_base(bases):
    if not bases:
        return None
    last = bases[-1]
    if not isinstance(last, EnumMeta):
        raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
    return last


def _find_new(namespace, data_type, first_enum):
    """How to make a member, whether it takes the value's parts, and whether the program wrote it."""
    new = namespace.get('__new__')
    if new is not None:
        return (new.__func__ if isinstance(new, staticmethod) else new), True
    if first_enum is not None:
        for kind in first_enum.__mro__:
            new = kind.__dict__.get('__new_member__')
            if new is not None:
                return (new.__func__ if isinstance(new, staticmethod) else new), True
    return data_type.__new__, False


class EnumMeta(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(meta, name, bases, /, **keywords):
        for base in bases:
            if isinstance(base, EnumMeta) and base._member_names_:
                raise TypeError(f'<enum {name!r}> cannot extend {base!r}')
        namespace = EnumDict(name)
        enum_base = _enum_base(bases)
        if enum_base is not None:
            namespace._generate = enum_base._generate_next_value_
        return namespace

    def __new__(meta, name, bases, namespace, /, *, boundary=None, **keywords):
        first_enum = _enum_base(bases)
        names = list(getattr(namespace, '_members', ()))
        values = {n: v for n, v in zip(names, getattr(namespace, '_values', ()))}
        plain = {k: v for k, v in namespace.items() if k not in values}
        for ignored in getattr(namespace, '_ignored', ()):
            plain.pop(ignored, None)
        plain.pop('_ignore_', None)
        order = plain.pop('_order_', None)
        for bad in ('mro', ''):
            if bad in values:
                raise ValueError(f'invalid enum member name(s) {bad!r}')
        if '_generate_next_value_' in plain and not isinstance(plain['_generate_next_value_'], staticmethod):
            plain['_generate_next_value_'] = staticmethod(plain['_generate_next_value_'])
        data_type = _data_type(bases)
        new, written = _find_new(plain, data_type, first_enum)
        if '__new__' in plain:
            plain['__new_member__'] = plain.pop('__new__')
        cls = super().__new__(meta, name, bases, plain, **keywords)
        cls._member_names_ = []
        cls._member_map_ = {}
        cls._value2member_map_ = {}
        cls._unhashable_values_ = []
        cls._member_type_ = data_type
        cls._settle_methods(plain, bases, data_type, first_enum)
        cls._boundary_ = boundary or getattr(first_enum, '_boundary_', None)
        if 'Flag' in globals() and Flag in cls.__mro__:
            cls._flag_mask_ = 0
            cls._singles_mask_ = 0
        for index, member_name in enumerate(names):
            cls._make_member_(member_name, values[member_name], index, new, written, data_type)
        if order is not None:
            wanted = order.replace(',', ' ').split() if isinstance(order, str) else list(order)
            if [n for n in wanted if n in cls._member_names_] != cls._member_names_:
                raise TypeError(f'member order does not match _order_:\n  {cls._member_names_!r}\n  {wanted!r}')
        return cls

    def __init__(cls, *args, **keywords):
        super().__init__(args[0], args[1], args[2])

    def _settle_methods(cls, plain, bases, data_type, first_enum):
        """What a mixed-in data type would hide: an enumeration shows itself as one, flags combine to flags."""
        if 'Enum' not in globals() or data_type is object:
            return
        is_flag = 'Flag' in globals() and Flag in cls.__mro__
        for method in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if method not in plain and getattr(cls, method, None) in (getattr(data_type, method, None), getattr(object, method, None)):
                setattr(cls, method, getattr(first_enum, method))
        if 'ReprEnum' in globals() and ReprEnum in bases:
            if '__format__' not in plain:
                cls.__format__ = data_type.__format__
            if '__str__' not in plain:
                cls.__str__ = data_type.__repr__ if data_type.__str__ is object.__str__ else data_type.__str__
        if is_flag:
            for method in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
                if method not in plain:
                    setattr(cls, method, getattr(Flag, method))

    def _make_member_(cls, name, value, index, new, written, data_type):
        args = value if isinstance(value, tuple) else (value,)
        if data_type is tuple:
            args = (args,)
        if written:
            obj = new(cls, *args)
        elif data_type is object:
            obj = object.__new__(cls)
        else:
            obj = new(cls, *args)
        if not hasattr(obj, '_value_'):
            obj._value_ = value if data_type is object else data_type(*args)
        value = obj._value_
        obj._name_ = name
        obj.__objclass__ = cls
        obj._sort_order_ = len(cls._member_names_)
        if cls.__init__ is not object.__init__:
            obj.__init__(*args)
        known = cls._find_alias_(obj._value_)
        if known is not None:
            obj = known
        else:
            if cls._counts_as_member_(obj):
                cls._member_names_.append(name)
            try:
                cls._value2member_map_[obj._value_] = obj
            except TypeError:
                cls._unhashable_values_.append((obj._value_, obj))
        cls._member_map_[name] = obj
        type.__setattr__(cls, name, obj)

    def _counts_as_member_(cls, obj):
        if '_flag_mask_' not in cls.__dict__:
            return True
        value = obj._value_
        if isinstance(value, int):
            cls._flag_mask_ |= value
            if value and value & (value - 1) == 0:
                cls._singles_mask_ |= value
                return True
            return False
        return True

    def _find_alias_(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for known, obj in cls._unhashable_values_:
                if known == value:
                    return obj
        return None

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None:
            return _find_member(cls, value)
        return cls._create_(value, names, type, start, module, qualname)

    def _create_(cls, class_name, names, mixin, start, module, qualname):
        bases = (cls,) if mixin is None else (mixin, cls)
        meta = cls.__class__
        namespace = meta.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        pairs = []
        values = []
        items = list(names.items()) if isinstance(names, dict) else list(names)
        for index, item in enumerate(items):
            if isinstance(item, str):
                value = cls._generate_next_value_(item, start, index, values[:])
                values.append(value)
                pairs.append((item, value))
            else:
                pairs.append(tuple(item))
        for name, value in pairs:
            namespace[name] = value
        namespace['__module__'] = module if module is not None else '__main__'
        if qualname is not None:
            namespace['__qualname__'] = qualname
        return meta.__new__(meta, class_name, bases, namespace)

    def __contains__(cls, obj):
        if not isinstance(obj, Enum):
            raise TypeError("unsupported operand type(s) for 'in': "
                            f"'{type(obj).__qualname__}' and '{cls.__class__.__qualname__}'")
        return isinstance(obj, cls) and obj._name_ in cls._member_map_

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __getattr__(cls, name):
        raise AttributeError(name) from None

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    def __repr__(cls):
        kind = 'flag' if '_flag_mask_' in cls.__dict__ else 'enum'
        return f'<{kind} {cls.__name__!r}>'

    @_property
    def __members__(cls):
        return dict(cls._member_map_)

    def __dir__(cls):
        names = ['__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__', '__members__',
                 '__module__', '__name__', '__qualname__']
        return sorted(names + list(cls._member_map_))


EnumType = EnumMeta


def _find_member(cls, value):
    """cls(value)."""
    if type(value) is cls:
        return value
    found = cls._find_alias_(value)
    if found is not None:
        return found
    if not cls._member_map_:
        raise TypeError(f'{cls!r} has no members defined')
    missing = None
    try:
        result = cls._missing_(value)
    except Exception as error:
        missing = error
        result = None
    if isinstance(result, cls) or isinstance(result, int) and getattr(cls, '_boundary_', None) == 'eject':
        return result
    problem = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
    if result is None and missing is None:
        raise problem
    if missing is None:
        missing = TypeError(f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member')
    if not isinstance(missing, ValueError):
        missing.__context__ = problem
    raise missing


class Enum(metaclass=EnumMeta):
    """The base of enumerations."""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return sorted(last_values)[-1] + 1
        except TypeError:
            for value in reversed(last_values):
                try:
                    return value + 1
                except TypeError:
                    pass
            return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        shown = self._value_repr()
        return f'<{self.__class__.__name__}.{self._name_}: {shown}>'

    def _value_repr(self):
        kind = self.__class__._member_type_
        return repr(self._value_) if kind is object else kind.__repr__(self._value_)

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __dir__(self):
        own = [name for name in self.__dict__ if name[0] != '_']
        of_class = [name for kind in type(self).__mro__ for name in kind.__dict__
                    if name[0] != '_' and name not in type(self)._member_map_]
        return sorted(set(['__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'] + own + of_class))

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, protocol):
        return self.__class__, (self._value_,)

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


class ReprEnum(Enum):
    """An enumeration whose str() and format() are those of its data type."""


class IntEnum(int, ReprEnum):
    """Members are ints."""


class StrEnum(str, ReprEnum):
    """Members are strs."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f'{values[0]!r} is not a string')
        value = str(*values)
        obj = str.__new__(cls, value)
        obj._value_ = value
        return obj

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def _bits(value):
    while value:
        bit = value & -value
        yield bit
        value ^= bit


class FlagBoundary(StrEnum):
    """What becomes of bits that no member has: an error, gone, a plain int, kept."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=CONFORM):
    """Members can be combined by | & ^ and ~."""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        return 1 << max(last_values).bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        mask = cls._flag_mask_
        everything = (1 << mask.bit_length()) - 1
        if not ~everything <= value <= everything or value & (everything ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f'{cls!r} invalid value {value!r}\n    given {_binary(value, width)}\n'
                                 f'  allowed {_binary(mask, width)}')
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value += max(everything + 1, 1 << value.bit_length())
        if value < 0:
            value += everything + 1
        return cls._pseudo_member(value)

    @classmethod
    def _pseudo_member(cls, value):
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        obj = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        obj._value_ = value
        names = [m._name_ for m in cls if m._value_ & value]
        unknown = value & ~cls._flag_mask_
        obj._name_ = '|'.join(names + ([str(unknown)] if unknown else [])) if names else None
        cls._value2member_map_[value] = obj
        return obj

    def __repr__(self):
        shown = self._value_repr()
        if self._name_ is None:
            return f'<{self.__class__.__name__}: {shown}>'
        return f'<{self.__class__.__name__}.{self._name_}: {shown}>'

    def __str__(self):
        if self._name_ is None:
            return f'{self.__class__.__name__}({self._value_!r})'
        return f'{self.__class__.__name__}.{self._name_}'

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                            f'{self.__class__.__qualname__!r}')
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return (member for member in self.__class__ if member._value_ & self._value_)

    def __len__(self):
        return bin(self._value_).count('1')

    def __bool__(self):
        return bool(self._value_)

    def _other(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        other = self._other(other)
        return NotImplemented if other is None else self.__class__(self._value_ | other)

    def __and__(self, other):
        other = self._other(other)
        return NotImplemented if other is None else self.__class__(self._value_ & other)

    def __xor__(self, other):
        other = self._other(other)
        return NotImplemented if other is None else self.__class__(self._value_ ^ other)

    def __invert__(self):
        if self._boundary_ is KEEP:
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


def _binary(value, width):
    """The sign bit, then `width` more in two's complement."""
    return f'0b{int(value < 0)} {value & ((1 << width) - 1):0{width}b}'


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are ints."""


def unique(enumeration):
    """Refuse aliases."""
    aliases = [(alias, obj._name_) for alias, obj in enumeration._member_map_.items() if alias != obj._name_]
    if aliases:
        details = ', '.join(f'{alias} -> {name}' for alias, name in aliases)
        raise ValueError(f'duplicate values found in {enumeration!r}: {details}')
    return enumeration
