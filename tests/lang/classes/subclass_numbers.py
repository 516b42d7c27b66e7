# Subclasses of int, float and str.
class Meters(int):
    def __new__(cls, v):
        return super().__new__(cls, v)

    def __str__(self):
        return f'{int(self)}m'

    def __add__(self, other):
        return Meters(int(self) + int(other))


m = Meters(5)
print(m, repr(m), m + 3, type(m + 3).__name__, 3 + m, type(3 + m).__name__, m * 2, type(m * 2).__name__, -m, m == 5, hash(m) == hash(5))
print(m // 2, m % 3, m / 2, m ** 2, 2 ** m, m << 1, m & 4, m | 2, ~m, abs(Meters(-7)), divmod(m, 2), m < 6, 6 > m, m != 5, 5 == m)
print([1, 2, 3, 4, 5, 6][m], 'a' * m, list(range(m)), hex(m), f'{m}', f'{m:>5}', '%d' % m, round(m), m.bit_length(), int(m), float(m))
print(isinstance(m, int), type(int(m)).__name__, bool(Meters(0)), sum([m, m]), max(m, 3), {5: 'five'}[m], m in [5], [5].index(m), 1.5 + m, 1.5 * m)
m.note = 'attribute'
print(m.note, m.__dict__, m.real, type(m.real).__name__, m.numerator, Meters(10 ** 30) + 1, Meters(10 ** 30) == 10 ** 30, -Meters(10 ** 30))
print(sorted([Meters(3), 1, Meters(2)]), m is m, str(5 + 0), m.__int__(), m.__index__(), pow(m, 2, 7), complex if False else 0)


class Plain(int):
    pass


p = Plain(7)
print(p, repr(p), p + 1, type(p + 1).__name__, Plain('12'), Plain('ff', 16), Plain(), Plain(3.9), Plain(True), p.__add__(1), p - p)
print(Plain(5) + Plain(6), Plain(5) * Plain(6), Plain(2) ** Plain(10), Plain(7) // Plain(2), Plain(1) < Plain(2), hash(Plain(-1)))


class Loud(int):
    def __eq__(self, other):
        return 'eq'

    def __lt__(self, other):
        return 'lt'

    def __radd__(self, other):
        return 'radd'

    def __rsub__(self, other):
        return 'rsub'

    def __bool__(self):
        return False

    def __repr__(self):
        return 'Loud!'

    def __hash__(self):
        return 99

    def __index__(self):
        return 2


n = Loud(1)
print(n == 1, 1 == n, n < 1, 1 > n, 5 + n, 5 - n, n - 5, bool(n), repr(n), str(n), f'{n}', hash(n), [n], 1.5 + n)
if n:
    print('true')
else:
    print('false')
try:
    Plain('x')
except ValueError as error:
    print(error)
try:
    Plain([])
except TypeError as error:
    print(error)


class Celsius(float):
    def __repr__(self):
        return f'{float(self)}C'

    def warmer(self, by):
        return Celsius(self + by)


c = Celsius(21.5)
print(c, c.warmer(2), c + 1, type(c + 1).__name__, c * 2, c == 21.5, hash(c) == hash(21.5), c > 20, round(c), int(c), c // 1, c % 10)
print(1 + c, 1.5 - c, -c, abs(Celsius(-1.5)), f'{c:.3f}', '%.1f' % c, c.is_integer(), float(c), type(float(c)).__name__, max(c, 1), sum([c, c]))
c.place = 'here'
print(c.place, Celsius('1e3'), Celsius(), bool(Celsius(0)))
import math
print(math.floor(c), math.sqrt(Celsius(16)), math.isnan(Celsius('nan')))


class Name(str):
    def __new__(cls, first, last=''):
        self = super().__new__(cls, first + last)
        self.parts = first, last
        return self

    def shout(self):
        return self.upper() + '!'

    def __len__(self):
        return 1000


s = Name('Ann', 'Lee')
print(s, repr(s), s.parts, s.shout(), len(s), s + 'x', type(s + 'x').__name__, 'x' + s, s == 'AnnLee', hash(s) == hash('AnnLee'))
print(s[0], s[::-1], s[:], type(s[:]).__name__, 'nn' in s, s.split('L'), s * 2, {s: 1}['AnnLee'], {'AnnLee': 2}[s], f'{s}|{s:>8}|{s!r}', '%s' % s)
print(str(s), type(str(s)).__name__, s.replace('A', 'B'), ','.join([s, s]), [c for c in s], s < 'B', max(s, 'Z'), s.startswith('Ann'), s.strip(), s.lower())
print(isinstance(s, str), sorted([Name('b'), 'a', Name('c')]), s is s, s.encode(), int(Name('42')), float(Name('1.5')), s.join(['1', '2']), Name('é').upper())


class Shout(str):
    def __str__(self):
        return 'STR'

    def __format__(self, spec):
        return 'FORMAT' + spec

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 1

    def __getitem__(self, i):
        return 'item'

    def __contains__(self, x):
        return True

    def __iter__(self):
        return iter(['i'])


t = Shout('plain')
print(t, str(t), f'{t}', f'{t:x}', repr(t), t == 1, t[0], 'zzz' in t, list(t), t + '', ''.join(t), ''.join([t]), '%s' % t, hash(t))


class Obj:
    pass


o = Obj()
setattr(o, Name('attr'), 5)
print(o.attr, getattr(o, Name('attr')), o.__dict__)
print({Name('k'): 1}, {**{'k': 2}}, (lambda **k: k)(**{'k': 3}))
for bad in (lambda: Name(), lambda: Name(1), lambda: Plain(1, 2, 3), lambda: Celsius('x')):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(int.__add__(m, 1), int.__repr__(n), str.__len__(s), float.__mul__(c, 2), int.__eq__(n, 1), str.__str__(t))
