"""Constants of characters, templates with $names, and str.format as a class."""

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits',
           'printable', 'punctuation', 'whitespace', 'Formatter', 'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """The words of s, between sep (None: white space), each with a capital."""
    return (' ' if sep is None or sep == '' else sep).join([word.capitalize() for word in s.split(sep)])


_NAME_START = '_' + ascii_letters
_NAME_PART = _NAME_START + digits
# What stands at a delimiter.
_ESCAPED, _NAMED, _INVALID = range(3)
_nothing = object()


class Template:
    """A text with places to fill in: $name, ${name}; $$ is the delimiter itself."""

    delimiter = '$'

    def __init_subclass__(cls):
        super().__init_subclass__()
        for name in 'pattern', 'idpattern', 'braceidpattern', 'flags':
            if name in cls.__dict__:
                raise NotImplementedError(f'string.Template.{name}: regular expressions are not supported')

    def __init__(self, template):
        self.template = template

    def _name_end(self, start):
        text = self.template
        end = start
        if end < len(text) and text[end] in _NAME_START:
            end += 1
            while end < len(text) and text[end] in _NAME_PART:
                end += 1
        return end

    def _places(self):
        """(what, name, start, end) of each delimiter."""
        text, mark = self.template, self.delimiter
        if not isinstance(text, str):
            raise TypeError(f"expected string or bytes-like object, got '{type(text).__name__}'")
        at = text.find(mark)
        while at >= 0:
            start = at + len(mark)
            if text.startswith(mark, start):
                place = _ESCAPED, None, at, start + len(mark)
            elif (end := self._name_end(start)) > start:
                place = _NAMED, text[start:end], at, end
            elif (text.startswith('{', start) and (end := self._name_end(start + 1)) > start + 1
                    and text.startswith('}', end)):
                place = _NAMED, text[start + 1:end], at, end + 1
            else:
                place = _INVALID, None, at, start
            yield place
            at = text.find(mark, place[3])

    def _fill(self, mapping, keywords, safe):
        text = self.template
        parts = []
        done = 0
        for what, name, start, end in self._places():
            parts.append(text[done:start])
            done = end
            if what == _ESCAPED:
                parts.append(self.delimiter)
            elif what == _NAMED:
                try:
                    if name in keywords:
                        parts.append(str(keywords[name]))
                    elif mapping is _nothing:
                        raise KeyError(name)
                    else:
                        parts.append(str(mapping[name]))
                except KeyError:
                    if not safe:
                        raise
                    parts.append(text[start:end])
            elif safe:
                parts.append(text[start:end])
            else:
                self._invalid(start + len(self.delimiter))
        parts.append(text[done:])
        return ''.join(parts)

    def _invalid(self, at):
        lines = self.template[:at].splitlines(keepends=True)
        line = max(len(lines), 1)
        column = at - len(''.join(lines[:-1])) if lines else 1
        raise ValueError(f'Invalid placeholder in string: line {line}, col {column}')

    def substitute(self, mapping=_nothing, /, **keywords):
        return self._fill(mapping, keywords, False)

    def safe_substitute(self, mapping=_nothing, /, **keywords):
        """The same; what has no value stays as it is."""
        return self._fill(mapping, keywords, True)

    def is_valid(self):
        return all(what != _INVALID for what, name, start, end in self._places())

    def get_identifiers(self):
        names = []
        for what, name, start, end in self._places():
            if what == _NAMED and name not in names:
                names.append(name)
        return names


def _read_field(text, at):
    """The replacement field that begins at text[at], behind its brace: (name, spec, conversion, end)."""
    start = at
    in_brackets = False
    while at < len(text):
        c = text[at]
        if c == '{':
            raise ValueError("unexpected '{' in field name")
        if c == '[':
            in_brackets = True
        elif c == ']':
            in_brackets = False
        elif c in '}:!' and not in_brackets:
            break
        at += 1
    else:
        raise ValueError("expected '}' before end of string")
    name = text[start:at]
    conversion = None
    if c == '!':
        if at + 1 >= len(text):
            raise ValueError('end of string while looking for conversion specifier')
        conversion = text[at + 1]
        at += 2
        if at >= len(text):
            raise ValueError("unmatched '{' in format spec")
        c = text[at]
        if c not in ':}':
            raise ValueError("expected ':' after conversion specifier")
    if c == '}':
        return name, '', conversion, at + 1
    start = at + 1
    depth = 1
    for at in range(start, len(text)):
        depth += (text[at] == '{') - (text[at] == '}')
        if depth == 0:
            return name, text[start:at], conversion, at + 1
    raise ValueError("unmatched '{' in format spec")


def _parse(text):
    at = 0
    while at < len(text):
        start = at
        while at < len(text) and text[at] not in '{}':
            at += 1
        if at == len(text):
            yield text[start:], None, None, None
            return
        c = text[at]
        if text.startswith(c, at + 1):
            yield text[start:at + 1], None, None, None
            at += 2
            continue
        if c == '}':
            raise ValueError("Single '}' encountered in format string")
        if at + 1 == len(text):
            raise ValueError("Single '{' encountered in format string")
        literal = text[start:at]
        name, spec, conversion, at = _read_field(text, at + 1)
        yield literal, name, spec, conversion


def _number(text):
    return int(text) if text.isdigit() else text


def _split_name(name):
    """The first part of a field's name, and (is it an attribute, which) of the others."""
    end = 0
    while end < len(name) and name[end] not in '.[':
        end += 1
    return _number(name[:end]), _rest(name, end)


def _rest(name, at):
    while at < len(name):
        c = name[at]
        start = at + 1
        if c == '.':
            at = start
            while at < len(name) and name[at] not in '.[':
                at += 1
            part = name[start:at]
        elif c == '[':
            at = name.find(']', start)
            if at < 0:
                raise ValueError("Missing ']' in format string")
            part = _number(name[start:at])
            at += 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if part == '':
            raise ValueError('Empty attribute in format string')
        yield c == '.', part


class Formatter:
    """What str.format does, in steps that subclasses may do otherwise."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        # auto_arg_index: the number of the next field without one; False once fields have been numbered.
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        parts = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                parts.append(literal)
            if name is None:
                continue
            if name == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                name = str(auto_arg_index)
                auto_arg_index += 1
            elif name.isdigit():
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                auto_arg_index = False
            item, first = self.get_field(name, args, kwargs)
            used_args.add(first)
            item = self.convert_field(item, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            parts.append(self.format_field(item, spec))
        return ''.join(parts), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion in ('s', 'r', 'a'):
            return {'s': str, 'r': repr, 'a': ascii}[conversion](value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_name(field_name)
        item = self.get_value(first, args, kwargs)
        for is_attribute, part in rest:
            item = getattr(item, part) if is_attribute else item[part]
        return item, first
