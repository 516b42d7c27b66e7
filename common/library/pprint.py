"""Data structures on several lines, each of limited width."""

import collections as _collections
import dataclasses as _dataclasses
import sys as _sys
import types as _types
from io import StringIO as _StringIO

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Writes an object to a stream (standard output, unless given) and ends the line."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """What pprint() writes, as a string without the last newline."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """pprint(), with dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """The repr on one line, with a note in the place of what contains itself."""
    return PrettyPrinter().format(object, {}, None, 0)[0]


def isreadable(object):
    """Whether the text of the object could be read back by eval()."""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Whether the object contains itself."""
    return PrettyPrinter().isrecursive(object)


class _Key:
    """Orders anything: by its own order, or else by the name of the type and by identity."""

    __slots__ = ('object',)

    def __init__(self, object):
        self.object = object

    def __lt__(self, other):
        a, b = self.object, other.object
        try:
            return a < b
        except TypeError:
            return (str(type(a)), id(a)) < (str(type(b)), id(b))


def _item_key(item):
    return _Key(item[0])


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


def _words(line):
    """The words of a line, each with the white space behind it."""
    words = []
    start = 0
    size = len(line)
    while start < size:
        end = start
        while end < size and not line[end].isspace():
            end += 1
        while end < size and line[end].isspace():
            end += 1
        words.append(line[start:end])
        start = end
    return words


def _fill(parts, width, last_width):
    """The reprs of consecutive parts put together as long as they fit; what ends in the last part has last_width."""
    current = parts[0][:0]
    for i, part in enumerate(parts):
        if i == len(parts) - 1:
            width = last_width
        longer = current + part
        if len(repr(longer)) <= width:
            current = longer
        else:
            if current:
                yield repr(current)
            current = part
    if current:
        yield repr(current)


_scalars = {str, bytes, bytearray, float, bool, type(None)}


class PrettyPrinter:
    """Prints with settings of its own.

    indent: spaces for each level. width: columns that a line should not exceed. depth: levels to show; deeper ones are '...'.
    stream: where pprint() writes. compact: as many items to a line as fit. sort_dicts: dicts in the order of their keys.
    underscore_numbers: ints with an underscore between groups of three digits.
    """

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._indent_per_level = indent
        self._width = width
        self._depth = depth
        self._stream = _sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        """Writes the object and a newline to the stream."""
        if self._stream is not None:
            self._put(object, self._stream.write, 0, 0, {}, 0)
            self._stream.write('\n')

    def pformat(self, object):
        """The text of the object."""
        out = _StringIO()
        self._put(object, out.write, 0, 0, {}, 0)
        return out.getvalue()

    def isrecursive(self, object):
        """Whether the object contains itself."""
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        """Whether eval() could read the text back."""
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """The text on one line, whether it is readable, and whether it is recursive. A subclass may give other texts.

        The keys of `context` are the ids of the containers around the object, maxlevels is the depth (0: any).
        """
        cls = type(object)
        if cls in _scalars:
            return repr(object), True, False
        method = getattr(cls, '__repr__', None)
        if method is int.__repr__ and issubclass(cls, int):
            return f'{object:_d}' if self._underscore_numbers else repr(object), True, False
        if method is dict.__repr__ and issubclass(cls, dict):
            start, end = '{', '}'
        elif method is list.__repr__ and issubclass(cls, list):
            start, end = '[', ']'
        elif method is tuple.__repr__ and issubclass(cls, tuple):
            start, end = '(', ',)' if len(object) == 1 else ')'
        else:
            text = repr(object)
            return text, text and not text.startswith('<'), False
        if not object:
            return start + end, True, False
        inside = id(object) in context
        if maxlevels and level >= maxlevels:
            return start + '...' + end, False, inside
        if inside:
            return _recursion(object), False, True
        context[id(object)] = 1
        readable, recursive = True, False
        texts = []
        for part in self._items(object) if start == '{' else object:
            pair = []
            for x in part if start == '{' else (part,):
                text, x_readable, x_recursive = self.format(x, context, maxlevels, level + 1)
                pair.append(text)
                readable = readable and x_readable
                recursive = recursive or x_recursive
            texts.append(': '.join(pair))
        del context[id(object)]
        return start + ', '.join(texts) + end, bool(readable), bool(recursive)

    def _items(self, object):
        return sorted(object.items(), key=_item_key) if self._sort_dicts else object.items()

    def _text(self, object, context, level):
        """The text on one line of something at a level."""
        return self.format(object, context.copy(), self._depth, level)[0]

    # In what follows `column` is where the object begins, `allowance` the room that must stay free behind it, for the
    # brackets that are to close; `level` counts from 1 in the methods of the types.

    def _put(self, object, write, column, allowance, context, level):
        """Writes an object: on one line when it fits, else in the way of its type."""
        key = id(object)
        if key in context:
            write(_recursion(object))
            return
        text = self._text(object, context, level)
        if len(text) > self._width - column - allowance:
            way = _ways.get(type(object).__repr__)
            if way is None and self._generated_repr(object):
                way = PrettyPrinter._put_dataclass
            if way is not None:
                context[key] = 1
                way(self, object, write, column, allowance, context, level + 1)
                del context[key]
                return
        write(text)

    def _generated_repr(self, object):
        """Whether this is an instance of a dataclass that did not define its __repr__."""
        if isinstance(object, type) or not _dataclasses.is_dataclass(object):
            return False
        return hasattr(type(object).__repr__, '_of_dataclass')

    def _put_series(self, items, write, column, allowance, context, level):
        """The items of a list, set ...: one to a line, or with `compact` as many as fit."""
        indent = self._indent_per_level
        column += indent
        write((indent - 1) * ' ')
        items = list(items)
        separator = ',\n' + column * ' '
        whole = self._width - column + 1
        room = whole
        begin = ''
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                whole -= allowance
                room -= allowance
            if self._compact:
                text = self._text(item, context, level)
                size = len(text) + 2
                if size > room:
                    room = whole
                    begin = begin and separator
                if size <= room:
                    room -= size
                    write(begin + text)
                    begin = ', '
                    continue
            write(begin)
            begin = separator
            self._put(item, write, column, allowance if last else 1, context, level)

    def _put_pairs(self, items, write, column, allowance, context, level):
        """The items of a dict."""
        column += self._indent_per_level
        left = len(items)
        for key, x in items:
            left -= 1
            text = self._text(key, context, level)
            write(text + ': ')
            self._put(x, write, column + len(text) + 2, 1 if left else allowance, context, level)
            if left:
                write(',\n' + column * ' ')

    def _put_fields(self, items, write, column, allowance, context, level):
        """Names and values in the form of arguments."""
        left = len(items)
        for name, x in items:
            left -= 1
            write(name + '=')
            if id(x) in context:
                write('...')
            else:
                self._put(x, write, column + len(name) + 1, 1 if left else allowance, context, level)
            if left:
                write(',\n' + column * ' ')

    def _put_chunks(self, chunks, write, column, level):
        """Literals that follow each other, in parentheses unless something encloses them already."""
        separator = '\n' + column * ' '
        text = separator.join(chunks)
        write(f'({text})' if level == 1 else text)

    def _put_dict(self, object, write, column, allowance, context, level):
        write('{' + (self._indent_per_level - 1) * ' ')
        self._put_pairs(self._items(object), write, column, allowance + 1, context, level)
        write('}')

    def _put_ordered_dict(self, object, write, column, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = type(object).__name__
        write(name + '(')
        self._put(list(object.items()), write, column + len(name) + 1, allowance + 1, context, level)
        write(')')

    def _put_default_dict(self, object, write, column, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = type(object).__name__
        column += len(name) + 1
        write(f'{name}({self._text(object.default_factory, context, level)},\n{column * " "}')
        self._put_dict(object, write, column, allowance + 1, context, level)
        write(')')

    def _put_counter(self, object, write, column, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = type(object).__name__
        write(name + '({' + (self._indent_per_level - 1) * ' ')
        self._put_pairs(object.most_common(), write, column + len(name) + 1, allowance + 2, context, level)
        write('})')

    def _put_chain_map(self, object, write, column, allowance, context, level):
        if not object.maps:
            write(repr(object))
            return
        name = type(object).__name__
        column += len(name) + 1
        write(name + '(')
        left = len(object.maps)
        for mapping in object.maps:
            left -= 1
            self._put(mapping, write, column, 1 if left else allowance + 1, context, level)
            write(',\n' + column * ' ' if left else ')')

    def _put_list(self, object, write, column, allowance, context, level):
        write('[')
        self._put_series(object, write, column, allowance + 1, context, level)
        write(']')

    def _put_tuple(self, object, write, column, allowance, context, level):
        end = ',)' if len(object) == 1 else ')'
        write('(')
        self._put_series(object, write, column, allowance + len(end), context, level)
        write(end)

    def _put_set(self, object, write, column, allowance, context, level):
        if not object:
            write(repr(object))
            return
        start, end = '{', '}'
        if type(object) is not set:
            start, end = type(object).__name__ + '({', '})'
            column += len(start) - 1
        write(start)
        self._put_series(sorted(object, key=_Key), write, column, allowance + len(end), context, level)
        write(end)

    def _put_deque(self, object, write, column, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = type(object).__name__
        column += len(name) + 1
        write(name + '([')
        bounded = object.maxlen is not None
        self._put_series(object, write, column, 2 if bounded else allowance + 2, context, level)
        if bounded:
            write(f'],\n{column * " "}maxlen={self._text(object.maxlen, context, level)})')
        else:
            write('])')

    def _put_str(self, object, write, column, allowance, context, level):
        if not object:
            write(repr(object))
            return
        outer = 1 if level == 1 else 0
        column += outer
        width = self._width - column
        last_width = width - allowance - outer
        lines = object.splitlines(True)
        chunks = []
        for i, line in enumerate(lines):
            last = i == len(lines) - 1
            text = repr(line)
            if len(text) <= (last_width if last else width):
                chunks.append(text)
            else:
                chunks.extend(_fill(_words(line), width, last_width if last else width))
        if len(chunks) == 1:
            write(chunks[0])
        else:
            self._put_chunks(chunks, write, column, level)

    def _put_bytes(self, object, write, column, allowance, context, level):
        if len(object) <= 4:
            write(repr(object))
            return
        outer = 1 if level == 1 else 0
        column += outer
        width = self._width - column
        parts = [object[i:i + 4] for i in range(0, len(object), 4)]
        # Behind a whole last group nothing is kept free.
        last_width = width - allowance - outer if len(object) % 4 else width
        self._put_chunks(_fill(parts, width, last_width), write, column, level)

    def _put_bytearray(self, object, write, column, allowance, context, level):
        write('bytearray(')
        self._put_bytes(bytes(object), write, column + 10, allowance + 1, context, level + 1)
        write(')')

    def _put_mapping_proxy(self, object, write, column, allowance, context, level):
        write('mappingproxy(')
        self._put(object.copy(), write, column + 13, allowance + 1, context, level)
        write(')')

    def _put_namespace(self, object, write, column, allowance, context, level):
        cls = type(object)
        name = 'namespace' if cls is _types.SimpleNamespace else cls.__name__
        write(name + '(')
        self._put_fields(object.__dict__.items(), write, column + len(name) + 1, allowance, context, level)
        write(')')

    def _put_dataclass(self, object, write, column, allowance, context, level):
        name = type(object).__name__
        fields = [(f.name, getattr(object, f.name)) for f in _dataclasses.fields(object) if f.repr]
        write(name + '(')
        self._put_fields(fields, write, column + len(name) + 1, allowance, context, level)
        write(')')

    def _put_data(self, object, write, column, allowance, context, level):
        self._put(object.data, write, column, allowance, context, level - 1)


# Which way a type is written in follows from its __repr__: a subclass that has a repr of its own keeps it.
_ways = {
    dict.__repr__: PrettyPrinter._put_dict,
    list.__repr__: PrettyPrinter._put_list,
    tuple.__repr__: PrettyPrinter._put_tuple,
    set.__repr__: PrettyPrinter._put_set,
    frozenset.__repr__: PrettyPrinter._put_set,
    str.__repr__: PrettyPrinter._put_str,
    bytes.__repr__: PrettyPrinter._put_bytes,
    bytearray.__repr__: PrettyPrinter._put_bytearray,
    _types.MappingProxyType.__repr__: PrettyPrinter._put_mapping_proxy,
    _types.SimpleNamespace.__repr__: PrettyPrinter._put_namespace,
    _collections.OrderedDict.__repr__: PrettyPrinter._put_ordered_dict,
    _collections.defaultdict.__repr__: PrettyPrinter._put_default_dict,
    _collections.Counter.__repr__: PrettyPrinter._put_counter,
    _collections.ChainMap.__repr__: PrettyPrinter._put_chain_map,
    _collections.deque.__repr__: PrettyPrinter._put_deque,
    _collections.UserDict.__repr__: PrettyPrinter._put_data,
    _collections.UserList.__repr__: PrettyPrinter._put_data,
    _collections.UserString.__repr__: PrettyPrinter._put_data,
}
