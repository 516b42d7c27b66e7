"""Rational numbers of any precision."""

import math as _math
import operator as _operator
from numbers import Complex as _Complex, Integral as _Integral, Rational as _Rational, Real as _Real
from sys import hash_info as _hash_info

__all__ = ['Fraction']

_modulus = _hash_info.modulus


def _digits(text, at):
    """The end of the run of digits (single underscores between them) that begins at `at`; `at` when there is none."""
    end = at
    size = len(text)
    while at < size and text[at].isdecimal():
        at += 1
        end = at
        if at + 1 < size and text[at] == '_':
            at += 1
    return end


def _parse(text):
    """Numerator and denominator, not reduced, of a literal such as '-3/4', '2.50' or '1e-3'."""
    bad = f'Invalid literal for Fraction: {text!r}'
    body = text.strip()
    negative = body.startswith('-')
    if negative or body.startswith('+'):
        body = body[1:]
    size = len(body)
    at = _digits(body, 0)
    if at == 0 and (not body.startswith('.') or _digits(body, 1) == 1):
        raise ValueError(bad)
    n = int(body[:at] or '0')
    d = 1
    if at < size and body[at] == '/':
        end = _digits(body, at + 1)
        if end == at + 1 or end < size:
            raise ValueError(bad)
        d = int(body[at + 1:end])
    else:
        if at < size and body[at] == '.':
            end = _digits(body, at + 1)
            places = body[at + 1:end].replace('_', '')
            if places:
                d = 10 ** len(places)
                n = n * d + int(places)
            at = end
        if at < size and body[at] in 'eE':
            start = at + 1
            if start < size and body[start] in '+-':
                start += 1
            end = _digits(body, start)
            if end == start:
                raise ValueError(bad)
            power = int(body[at + 1:end])
            if power >= 0:
                n *= 10 ** power
            else:
                d *= 10 ** -power
            at = end
        if at < size:
            raise ValueError(bad)
    return -n if negative else n, d


def _lowest(n, d):
    """The Fraction of a numerator and a denominator that have no common factor; the denominator is not negative."""
    if d == 0:
        raise ZeroDivisionError(f'Fraction({n}, 0)')
    new = object.__new__(Fraction)
    new._numerator = n
    new._denominator = d
    return new


# With numerators and denominators in lowest terms already, the factors that a result can be reduced by divide the gcds of the
# operands' parts, which are smaller than the result (Knuth, The Art of Computer Programming, volume 2, 4.5.1).

def _sum(na, da, nb, db):
    g = _math.gcd(da, db)
    if g == 1:
        return _lowest(na * db + nb * da, da * db)
    rest = da // g
    n = na * (db // g) + nb * rest
    h = _math.gcd(n, g)
    return _lowest(n // h, rest * (db // h))


def _add(a, b):
    return _sum(a.numerator, a.denominator, b.numerator, b.denominator)


def _sub(a, b):
    return _sum(a.numerator, a.denominator, -b.numerator, b.denominator)


def _product(na, da, nb, db):
    g = _math.gcd(na, db)
    h = _math.gcd(nb, da)
    if g > 1:
        na //= g
        db //= g
    if h > 1:
        nb //= h
        da //= h
    return na * nb, da * db


def _mul(a, b):
    return _lowest(*_product(a.numerator, a.denominator, b.numerator, b.denominator))


def _truediv(a, b):
    n, d = _product(a.numerator, a.denominator, b.denominator, b.numerator)
    return _lowest(-n, -d) if d < 0 else _lowest(n, d)


def _floordiv(a, b):
    return a.numerator * b.denominator // (a.denominator * b.numerator)


def _mod(a, b):
    da, db = a.denominator, b.denominator
    return Fraction(a.numerator * db % (b.numerator * da), da * db)


def _divmod(a, b):
    da, db = a.denominator, b.denominator
    quotient, rest = divmod(a.numerator * db, b.numerator * da)
    return quotient, Fraction(rest, da * db)


def _both(exact, rounded):
    """The method of an operator and its reflected one: `exact` among rationals, `rounded` when a float takes part."""
    def method(self, other):
        if isinstance(other, (int, Fraction)):
            return exact(self, other)
        if isinstance(other, float):
            return rounded(float(self), other)
        return NotImplemented

    def reflected(self, other):
        if isinstance(other, _Rational):
            return exact(other, self)
        if isinstance(other, _Real):
            return rounded(float(other), float(self))
        return NotImplemented

    method.__name__ = f'__{rounded.__name__}__'
    reflected.__name__ = f'__r{rounded.__name__}__'
    return method, reflected


def _ordering(compare):
    def method(self, other):
        if isinstance(other, _Rational):
            return compare(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if _math.isfinite(other):
                n, d = other.as_integer_ratio()
                return compare(self._numerator * d, self._denominator * n)
            return compare(0.0, other)
        return NotImplemented

    method.__name__ = f'__{compare.__name__}__'
    return method


class Fraction(_Rational):
    """A rational number: a numerator and a positive denominator without a common factor.

    Made of two rational numbers, or of one number (an int, a float, a Fraction), or of a string: '3/4', '-1.25', '2e-3'.
    """

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            if isinstance(numerator, _Rational):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            if isinstance(numerator, float):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError('argument should be a string or a Rational instance')
            n, d = _parse(numerator)
        elif type(numerator) is int and type(denominator) is int:
            n, d = numerator, denominator
        elif isinstance(numerator, _Rational) and isinstance(denominator, _Rational):
            n = numerator.numerator * denominator.denominator
            d = denominator.numerator * numerator.denominator
        else:
            raise TypeError('both arguments should be Rational instances')
        if d == 0:
            raise ZeroDivisionError(f'Fraction({n}, 0)')
        g = _math.gcd(n, d)
        if d < 0:
            g = -g
        self._numerator = n // g
        self._denominator = d // g
        return self

    @classmethod
    def from_float(cls, f):
        """The exact value of a float (or of an int)."""
        if isinstance(f, _Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})')
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """For ints only: there is no module decimal."""
        if not isinstance(dec, _Integral):
            raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})')
        return cls(int(dec))

    def as_integer_ratio(self):
        """The numerator and the denominator."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest Fraction whose denominator is at most max_denominator."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents h/k of the continued fraction, as long as they fit; the answer is the last of them or the best
        # semiconvergent after it.
        h0, k0, h1, k1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            term, rest = divmod(n, d)
            if k0 + term * k1 > max_denominator:
                break
            h0, h1 = h1, h0 + term * h1
            k0, k1 = k1, k0 + term * k1
            n, d = d, rest
        term = (max_denominator - k0) // k1
        convergent = Fraction(h1, k1)
        between = Fraction(h0 + term * h1, k0 + term * k1)
        return convergent if abs(convergent - self) <= abs(between - self) else between

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return f'{self.__class__.__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f'{self._numerator}/{self._denominator}'

    __add__, __radd__ = _both(_add, _operator.add)
    __sub__, __rsub__ = _both(_sub, _operator.sub)
    __mul__, __rmul__ = _both(_mul, _operator.mul)
    __truediv__, __rtruediv__ = _both(_truediv, _operator.truediv)
    __floordiv__, __rfloordiv__ = _both(_floordiv, _operator.floordiv)
    __mod__, __rmod__ = _both(_mod, _operator.mod)
    __divmod__, __rdivmod__ = _both(_divmod, divmod)

    def __pow__(self, other):
        if not isinstance(other, _Rational):
            return float(self) ** other
        if other.denominator != 1:
            return float(self) ** float(other)
        power = other.numerator
        n, d = self._numerator, self._denominator
        if power < 0:
            power = -power
            n, d = (-d, -n) if n < 0 else (d, n)
        return _lowest(n ** power, d ** power)

    def __rpow__(self, other):
        whole = self._denominator == 1
        if whole and self._numerator >= 0:
            return other ** self._numerator
        if isinstance(other, _Rational):
            return Fraction(other.numerator, other.denominator) ** self
        return other ** (self._numerator if whole else float(self))

    def __pos__(self):
        return _lowest(self._numerator, self._denominator)

    def __neg__(self):
        return _lowest(-self._numerator, self._denominator)

    def __abs__(self):
        return _lowest(abs(self._numerator), self._denominator)

    def __trunc__(self):
        if self._numerator < 0:
            return -(-self._numerator // self._denominator)
        return self._numerator // self._denominator

    def __int__(self):
        return _operator.index(self.__trunc__())

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        """To the nearest int, or to so many decimal places; a half goes to the even neighbour."""
        if ndigits is None:
            below, rest = divmod(self._numerator, self._denominator)
            if 2 * rest > self._denominator or 2 * rest == self._denominator and below % 2:
                below += 1
            return below
        unit = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * unit), unit)
        return Fraction(round(self / unit) * unit)

    def __hash__(self):
        # That of numbers: numerator times the denominator's inverse, modulo a prime; none has that of infinity.
        try:
            inverse = pow(self._denominator, -1, _modulus)
        except ValueError:
            result = _hash_info.inf
        else:
            result = abs(self._numerator) * inverse % _modulus
        if self._numerator < 0:
            result = -result
        return -2 if result == -1 else result

    def __eq__(self, other):
        if isinstance(other, (int, _Rational)):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, _Complex) and other.imag == 0:
            other = other.real
        if isinstance(other, float):
            return _math.isfinite(other) and (self._numerator, self._denominator) == other.as_integer_ratio()
        return NotImplemented

    __lt__ = _ordering(_operator.lt)
    __le__ = _ordering(_operator.le)
    __gt__ = _ordering(_operator.gt)
    __ge__ = _ordering(_operator.ge)

    def __bool__(self):
        return self._numerator != 0

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        if type(self) is Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
