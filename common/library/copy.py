"""Shallow and deep copies of any object."""

__all__ = ['Error', 'copy', 'deepcopy']


class Error(Exception):
    pass


error = Error


def _function():
    yield


class _Class:
    def method(self):
        pass


# What has no parts that could change, or stands for itself: its copy is itself.
_atomic = {type(None), int, float, bool, str, bytes, type, range, slice, property, type(Ellipsis), type(NotImplemented),
           type(_function), type(len)}
_uncopyable = {type(_function()): 'generator'}
_method_type = type(_Class().method)


def copy(x):
    """A new object of the same parts."""
    cls = type(x)
    if cls in _atomic:
        return x
    if cls is list or cls is dict or cls is set or cls is bytearray:
        return x.copy()
    if cls is tuple or cls is frozenset or issubclass(cls, type):
        return x
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    if cls is _method_type:
        return x.__func__.__get__(x.__self__)
    return _reconstruct(x, _reduce(x), None)


def deepcopy(x, memo=None, _nil=[]):
    """A new object of copies of the parts, and of theirs."""
    if memo is None:
        memo = {}
    key = id(x)
    known = memo.get(key, _nil)
    if known is not _nil:
        return known
    cls = type(x)
    if cls in _atomic:
        return x
    copier = _deep.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif issubclass(cls, type):
        y = x
    else:
        copier = getattr(x, '__deepcopy__', None)
        if copier is not None:
            y = copier(memo)
        else:
            parts = _reduce(x)
            y = x if isinstance(parts, str) else _reconstruct(x, parts, memo)
    if y is not x:
        memo[key] = y
        _keep_alive(x, memo)
    return y


def _keep_alive(x, memo):
    """As long as there is the memo, the ids in it must not be used again."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _deep_list(x, memo):
    y = []
    memo[id(x)] = y
    append = y.append
    for item in x:
        append(deepcopy(item, memo))
    return y


def _deep_tuple(x, memo):
    y = [deepcopy(item, memo) for item in x]
    try:  # it may hold itself, through a list
        return memo[id(x)]
    except KeyError:
        pass
    for old, new in zip(x, y):
        if old is not new:
            return tuple(y)
    return x


def _deep_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, item in x.items():
        y[deepcopy(key, memo)] = deepcopy(item, memo)
    return y


def _deep_set(x, memo):
    return type(x)([deepcopy(item, memo) for item in x])


def _deep_method(x, memo):
    return x.__func__.__get__(deepcopy(x.__self__, memo))


_deep = {bytearray: lambda x, memo: x.copy(), list: _deep_list, tuple: _deep_tuple, dict: _deep_dict, set: _deep_set, frozenset: _deep_set, _method_type: _deep_method}


# ---- Taking apart and putting together ----

def _new_object(cls, *args):
    return cls.__new__(cls, *args)


def _new_with_keywords(cls, args, keywords):
    return cls.__new__(cls, *args, **keywords)


def _state(x):
    """What an instance has beside what it is made of: its __dict__, or that and the values of its slots."""
    getter = getattr(x, '__getstate__', None)
    if getter is not None:
        return getter()
    state = getattr(x, '__dict__', None) or None
    slots = {}
    for base in type(x).__mro__:
        names = base.__dict__.get('__slots__', ())
        for name in (names,) if isinstance(names, str) else names:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                stripped = base.__name__.lstrip('_')
                name = f'_{stripped}{name}' if stripped else name
            if hasattr(x, name):
                slots[name] = getattr(x, name)
    return (state, slots) if slots else state


def _reduce(x):
    """What makes another x: a callable, its arguments, state, items to append, items to set."""
    cls = type(x)
    own = getattr(cls, '__reduce_ex__', None)
    if own is not None:
        return own(x, 4)
    own = getattr(cls, '__reduce__', None)
    if own is not None:
        return own(x)
    if cls in _uncopyable or not _is_copyable(cls):
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    if isinstance(x, BaseException):
        return cls, x.args, _state(x)
    special = _special_parts(x)
    if special is not None:
        return special
    make, args = _new_object, (cls,)
    if hasattr(cls, '__getnewargs_ex__'):
        given, keywords = x.__getnewargs_ex__()
        make, args = _new_with_keywords, (cls, given, keywords)
    elif hasattr(cls, '__getnewargs__'):
        args += tuple(x.__getnewargs__())
    elif isinstance(x, (int, float, str, bytes, tuple)):
        for base in (int, float, str, bytes, tuple):
            if isinstance(x, base):
                args += (base(x),)
    elif isinstance(x, (set, frozenset)):
        return cls, (list(x),), _state(x)
    return (make, args, _state(x), iter(x) if isinstance(x, list) else None, iter(x.items()) if isinstance(x, dict) else None)


def _is_copyable(cls):
    """Instances of programs' classes are, and of those built-in types that have parts to be told."""
    for base in cls.__mro__:
        if base.__module__ in ('builtins', 'collections', 'functools', 'operator'):
            return base in (object, list, dict, set, frozenset, tuple, int, float, str, bytes) or issubclass(base, BaseException) or (
                base.__module__ != 'builtins')
    return True


def _special_parts(x):
    import collections
    cls = type(x)
    if isinstance(x, collections.deque):
        args = () if x.maxlen is None else ((), x.maxlen)
        return cls, args, _state(x), iter(x)
    if isinstance(x, collections.defaultdict):
        args = () if x.default_factory is None else (x.default_factory,)
        return cls, args, None, None, iter(x.items())
    if isinstance(x, collections.OrderedDict):
        return cls, (), _state(x), None, iter(x.items())
    import functools
    if isinstance(x, functools.partial):
        return _make_partial, (cls, x.func, x.args, x.keywords), x.__dict__ or None
    return None


def _make_partial(cls, func, args, keywords):
    return cls(func, *args, **keywords)


def _reconstruct(x, parts, memo):
    if isinstance(parts, str):
        return x
    make, args, state, items, pairs = (tuple(parts) + (None,) * 3)[:5]
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    y = make(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                y.__dict__.update(state)
            if slots is not None:
                for name, item in slots.items():
                    setattr(y, name, item)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, item in pairs:
            if deep:
                y[deepcopy(key, memo)] = deepcopy(item, memo)
            else:
                y[key] = item
    return y
