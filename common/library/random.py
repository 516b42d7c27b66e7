"""Random numbers: the sequences of CPython 3.11, for the same seeds."""
from math import acos, ceil, cos, e, exp, floor, isfinite, log, pi, sin, sqrt
from bisect import bisect
from itertools import accumulate

import _random

__all__ = ['Random', 'SystemRandom', 'betavariate', 'choice', 'choices', 'expovariate', 'gammavariate', 'gauss',
           'getrandbits', 'getstate', 'lognormvariate', 'normalvariate', 'paretovariate', 'randbytes', 'randint',
           'random', 'randrange', 'sample', 'seed', 'setstate', 'shuffle', 'triangular', 'uniform',
           'vonmisesvariate', 'weibullvariate']

TWOPI = 2.0 * pi
LOG4 = log(4.0)
# Of the ratio of uniforms by Kinderman and Monahan (1977), and of the gammas by Cheng (1977).
NV_MAGICCONST = 4 * exp(-0.5) / sqrt(2.0)
SG_MAGICCONST = 1.0 + log(4.5)
BPF = 53
RECIP_BPF = 2 ** -BPF
_FLOAT_STEPS = 1 << BPF
_NO_STEP = 1


def _whole(number, which):
    """An argument of randrange: an int, or something equal to one."""
    if hasattr(number, '__index__'):
        return number.__index__()
    whole = int(number)
    if whole != number:
        raise ValueError(f'non-integer {which} for randrange()')
    return whole


def _old_text_seed(text):
    if isinstance(text, bytes):
        text = text.decode('latin-1')
    number = ord(text[0]) << 7 if text else 0
    for c in text:
        number = (1000003 * number ^ ord(c)) & 0xFFFFFFFFFFFFFFFF
    return number ^ len(text)


class Random(_random.Random):
    """A generator of its own, apart from the module's."""

    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def __init_subclass__(cls, /, **keywords):
        # What a class overrides last decides what whole numbers are made of.
        for c in cls.__mro__:
            names = c.__dict__
            if '_randbelow' in names:
                break
            if 'getrandbits' in names:
                cls._randbelow = cls._randbelow_with_getrandbits
                break
            if 'random' in names:
                cls._randbelow = cls._randbelow_without_getrandbits
                break

    # State

    def seed(self, a=None, version=2):
        """Start anew from a number, a text, or (None) from the system's entropy."""
        if isinstance(a, (str, bytes)) and version == 1:
            a = _old_text_seed(a)
        elif isinstance(a, (str, bytes)) and version == 2:
            if isinstance(a, str):
                a = a.encode()
            a = int.from_bytes(a + _random.sha512(a), 'big')
        elif type(a).__name__ == 'bytearray' and version == 2:
            a = bytes(a)
            a = int.from_bytes(a + _random.sha512(a), 'big')
        elif a is not None and not isinstance(a, (int, float, str, bytes)):
            raise TypeError('The only supported seed types are: None,\nint, float, str, bytes, and bytearray.')
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        version = state[0]
        if version not in (2, 3):
            raise ValueError(f'state with version {version} passed to Random.setstate() of version {self.VERSION}')
        version, words, self.gauss_next = state
        if version == 2:
            try:
                words = tuple(word % (1 << 32) for word in words)
            except ValueError as error:
                raise TypeError from error
        super().setstate(words)

    # Whole numbers

    def _randbelow_with_getrandbits(self, n):
        bits = n.bit_length()
        draw = self.getrandbits
        number = draw(bits)
        while number >= n:
            number = draw(bits)
        return number

    def _randbelow_without_getrandbits(self, n, maxsize=_FLOAT_STEPS):
        draw = self.random
        if n >= maxsize:
            return floor(draw() * n)
        # Those at the end that would make some results likelier than others are drawn again.
        limit = (maxsize - maxsize % n) / maxsize
        number = draw()
        while number >= limit:
            number = draw()
        return floor(number * maxsize) % n

    _randbelow = _randbelow_with_getrandbits

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, 'little')

    def randrange(self, start, stop=None, step=_NO_STEP):
        """A number of range(start, stop, step)."""
        if type(start) is not int:
            start = _whole(start, 'arg 1')
        if stop is None:
            if step is not _NO_STEP:
                raise TypeError('Missing a non-None stop argument')
            if start > 0:
                return self._randbelow(start)
            raise ValueError('empty range for randrange()')
        if type(stop) is not int:
            stop = _whole(stop, 'stop')
        if type(step) is not int:
            step = _whole(step, 'step')
        width = stop - start
        if step == 1:
            if width > 0:
                return start + self._randbelow(width)
            raise ValueError(f'empty range for randrange() ({start}, {stop}, {width})')
        if step == 0:
            raise ValueError('zero step for randrange()')
        count = (width + step - (1 if step > 0 else -1)) // step
        if count <= 0:
            raise ValueError('empty range for randrange()')
        return start + step * self._randbelow(count)

    def randint(self, a, b):
        """A number from a to b, both included."""
        return self.randrange(a, b + 1)

    # Sequences

    def choice(self, seq):
        length = len(seq)
        if not length:
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(length)]

    def shuffle(self, x):
        """Shuffle a list in place."""
        below = self._randbelow
        for i in range(len(x) - 1, 0, -1):
            j = below(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        """k items, none taken twice; counts: how often each may be."""
        if isinstance(population, (set, frozenset, dict)) or not (
                hasattr(population, '__getitem__') and hasattr(population, '__len__')):
            raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).')
        n = len(population)
        if counts is not None:
            sums = list(accumulate(counts))
            if len(sums) != n:
                raise ValueError('The number of counts does not match the population')
            total = sums.pop()
            if not isinstance(total, int):
                raise TypeError('Counts must be integers')
            if total <= 0:
                raise ValueError('Total of counts must be greater than zero')
            return [population[bisect(sums, place)] for place in self.sample(range(total), k=k)]
        if not 0 <= k <= n:
            raise ValueError('Sample larger than population or is negative')
        below = self._randbelow
        chosen = [None] * k
        # A pool is copied where a set of what has been taken would be larger.
        if n <= 21 + (4 ** ceil(log(k * 3, 4)) if k > 5 else 0):
            pool = list(population)
            for i in range(k):
                j = below(n - i)
                chosen[i] = pool[j]
                pool[j] = pool[n - i - 1]
            return chosen
        taken = set()
        for i in range(k):
            j = below(n)
            while j in taken:
                j = below(n)
            taken.add(j)
            chosen[i] = population[j]
        return chosen

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """k items, each drawn anew, by weights."""
        draw = self.random
        n = len(population)
        if cum_weights is None and weights is None:
            n += 0.0
            return [population[floor(draw() * n)] for i in range(k)]
        if cum_weights is None:
            try:
                cum_weights = list(accumulate(weights))
            except TypeError:
                if not isinstance(weights, int):
                    raise
                raise TypeError(f'The number of choices must be a keyword argument: k={weights!r}') from None
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != n:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError('Total of weights must be greater than zero')
        if not isfinite(total):
            raise ValueError('Total of weights must be finite')
        last = n - 1
        return [population[bisect(cum_weights, draw() * total, 0, last)] for i in range(k)]

    # Distributions

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            low, high = high, low
            u, c = 1.0 - u, 1.0 - c
        return low + (high - low) * sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        draw = self.random
        while True:
            u = draw()
            v = 1.0 - draw()
            z = NV_MAGICCONST * (u - 0.5) / v
            if z * z / 4.0 <= -log(v):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        # By Box and Muller: numbers come in pairs, of which the second waits.
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * TWOPI
            radius = sqrt(-2.0 * log(1.0 - self.random()))
            z = cos(angle) * radius
            self.gauss_next = sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        return -log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        # Best and Fisher (1979).
        draw = self.random
        if kappa <= 1e-6:
            return TWOPI * draw()
        s = 0.5 / kappa
        r = s + sqrt(1.0 + s * s)
        while True:
            z = cos(pi * draw())
            d = z / (r + z)
            u = draw()
            if u < 1.0 - d * d or u <= (1.0 - d) * exp(d):
                break
        q = 1.0 / r
        angle = acos((q + z) / (1.0 + q * z))
        return (mu + angle if draw() > 0.5 else mu - angle) % TWOPI

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        draw = self.random
        if alpha == 1.0:
            return -log(1.0 - draw()) * beta
        if alpha < 1.0:
            return self._small_gamma(alpha) * beta
        scale = sqrt(2.0 * alpha - 1.0)
        b = alpha - LOG4
        c = alpha + scale
        while True:
            u = draw()
            if not 1e-7 < u < 0.9999999:
                continue
            w = 1.0 - draw()
            v = log(u / (1.0 - u)) / scale
            x = alpha * exp(v)
            z = u * u * w
            r = b + c * v - x
            if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= log(z):
                return x * beta

    def _small_gamma(self, alpha):
        # Algorithm GS of Ahrens and Dieter (1974).
        draw = self.random
        while True:
            b = (e + alpha) / e
            p = b * draw()
            x = p ** (1.0 / alpha) if p <= 1.0 else -log((b - p) / alpha)
            u = draw()
            if u <= (x ** (alpha - 1.0) if p > 1.0 else exp(-x)):
                return x

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        u = 1.0 - self.random()
        return u ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        u = 1.0 - self.random()
        return alpha * (-log(u)) ** (1.0 / beta)


class SystemRandom(Random):
    """Numbers of the system's entropy: no seed, no state."""

    def random(self):
        return (int.from_bytes(_random.urandom(7), 'big') >> 3) * RECIP_BPF

    def getrandbits(self, k):
        if k < 0:
            raise ValueError('number of bits must be non-negative')
        size = (k + 7) // 8
        return int.from_bytes(_random.urandom(size), 'big') >> size * 8 - k

    def randbytes(self, n):
        return _random.urandom(n)

    def seed(self, *arguments, **keywords):
        return None

    def _notimplemented(self, *arguments, **keywords):
        raise NotImplementedError('System entropy source does not have state.')

    getstate = setstate = _notimplemented


_inst = Random()
betavariate = _inst.betavariate
choice = _inst.choice
choices = _inst.choices
expovariate = _inst.expovariate
gammavariate = _inst.gammavariate
gauss = _inst.gauss
getrandbits = _inst.getrandbits
getstate = _inst.getstate
lognormvariate = _inst.lognormvariate
normalvariate = _inst.normalvariate
paretovariate = _inst.paretovariate
randbytes = _inst.randbytes
randint = _inst.randint
random = _inst.random
randrange = _inst.randrange
sample = _inst.sample
seed = _inst.seed
setstate = _inst.setstate
shuffle = _inst.shuffle
triangular = _inst.triangular
uniform = _inst.uniform
vonmisesvariate = _inst.vonmisesvariate
weibullvariate = _inst.weibullvariate
