from string import Formatter


class Default(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f'<{key}?>')
        return super().get_value(key, args, kwargs)


print(Default().format('{a} {b} {0}', 'z', a=1))


class Checked(Formatter):
    def check_unused_args(self, used_args, args, kwargs):
        unused = [k for k in list(range(len(args))) + sorted(kwargs) if k not in used_args]
        if unused:
            raise ValueError(f'unused: {unused}')


print(Checked().format('{0} {x}', 1, x=2))
try:
    Checked().format('{0}', 1, 2, y=3)
except ValueError as e:
    print(e)


class Upper(Formatter):
    def convert_field(self, value, conversion):
        if conversion == 'u':
            return str(value).upper()
        return super().convert_field(value, conversion)

    def format_field(self, value, spec):
        if spec == 'hex':
            return hex(value)
        return super().format_field(value, spec)


print(Upper().format('{!u} {:hex} {:>4}|', 'abc', 255, 'x'))


class Angle(Formatter):
    def parse(self, text):
        for i, part in enumerate(text.split('%')):
            if i % 2:
                yield '', part, '', None
            else:
                yield part, None, None, None


print(Angle().format('a %x% b %0% c', 'zero', x='ex'))
