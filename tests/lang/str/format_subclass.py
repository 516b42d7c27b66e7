class Shown(str):
    def __str__(self):
        return 'by __str__'


class Plain(str):
    pass


s, p = Shown('text'), Plain('text')
print('{}'.format(s), f'{s}', format(s), format(s, ''), '{:>12}'.format(s), '{!s}'.format(s), '{!r}'.format(s), '%s' % s)
print('{}'.format(p), f'{p:6}|', format(p), type(format(p)).__name__, type(f'{p}').__name__)
