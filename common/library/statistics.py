"""Averages and measures of spread. Sums of ints, floats and Fractions are exact: ratios of ints, rounded once at the end."""
from bisect import bisect_left, bisect_right
from math import exp, fsum, gcd, isqrt, log, sqrt

__all__ = ['StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
           'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode', 'multimode',
           'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']


class StatisticsError(ValueError):
    pass


# A ratio is (numerator, denominator); an infinity or NaN is (itself, None).

def _ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None
    except (OverflowError, ValueError):
        return x, None


def _added(a, b):
    (n, d), (m, e) = a, b
    if d is None or e is None:
        return (n if d is None else 0.0) + (m if e is None else 0.0), None
    common = gcd(d, e)
    return n * (e // common) + m * (d // common), d // common * e


def _sums(data, power=1):
    """(the exact sum of x ** power for each power up to this, how many, what they are).

    What they are: True when all are ints, False with a float among them, else the class of the rationals.
    """
    count = 0
    whole = True
    by_denominator = {}
    special = []
    for x in data:
        n, d = _ratio(x)
        count += 1
        if whole and not isinstance(x, int):
            whole = not isinstance(x, float) and type(x)
        if d is None:
            special.append(n)
            continue
        entry = by_denominator.get(d)
        if entry is None:
            entry = by_denominator[d] = [0] * power
        entry[0] += n
        if power > 1:
            entry[1] += n * n
    totals = []
    for p in range(power):
        total = (sum(special), None) if special else (0, 1)
        if not special:
            for d, entry in by_denominator.items():
                total = _added(total, (entry[p], d ** (p + 1)))
        totals.append(total)
    return totals, count, whole


def _value(ratio, whole):
    n, d = ratio
    if d is None:
        return n
    if whole is not True and whole:
        return whole(n, d)
    return n // d if whole and n % d == 0 else n / d


def _squares(data, centre=None):
    """(the sum of squared distances from the mean, or from `centre`; how many; what they are)."""
    if centre is not None:
        (total,), count, whole = _sums([(x - centre) * (x - centre) for x in data])
        return total, count, whole
    ((n, d), (m, e)), count, whole = _sums(data, 2)
    if count == 0 or d is None:
        return (n, d), count, whole
    # (count * sum of squares - square of the sum) / count
    n, d = _added((count * m, e), (-n * n, d * d))
    return (n, d * count), count, whole


def _root(ratio):
    """The square root, correctly rounded."""
    n, d = ratio
    if d is None:
        return sqrt(n)
    shift = max(0, (112 - n.bit_length() + d.bit_length()) // 2 + 1)
    n <<= 2 * shift
    root = isqrt(n // d)
    # What was cut off only tells which way to round.
    return (root | (root * root * d != n)) / (1 << shift)


def _at_least(count, least, name):
    if count < least:
        points = 'one data point' if least == 1 else 'two data points'
        raise StatisticsError(f'{name} requires at least {points}')


def mean(data):
    (total,), count, whole = _sums(data)
    _at_least(count, 1, 'mean')
    n, d = total
    return _value((n / count, None) if d is None else (n, d * count), whole)


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        total = fsum(data)
        _at_least(len(data), 1, 'fmean')
        return total / len(data)
    weights = list(weights)
    if len(data) != len(weights):
        raise StatisticsError('data and weights must be the same length')
    total = fsum([x * w for x, w in zip(data, weights)])
    whole = fsum(weights)
    if not whole:
        raise StatisticsError('sum of weights must be non-zero')
    return total / whole


def geometric_mean(data):
    try:
        return exp(fmean([log(x) for x in data]))
    except ValueError:
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers') from None


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if weights is None and len(data) == 1:
        if data[0] < 0:
            raise StatisticsError('harmonic mean does not support negative values')
        return data[0]
    weights = [1] * len(data) if weights is None else list(weights)
    if len(weights) != len(data):
        raise StatisticsError('Number of weights does not match data size')
    if any(x < 0 for x in weights) or any(x < 0 for x in data):
        raise StatisticsError('harmonic mean does not support negative values')
    try:
        (total,), count, whole = _sums([w / x if w else 0 for w, x in zip(weights, data)])
    except ZeroDivisionError:
        return 0
    (above,), count, _ = _sums(weights)
    if total[0] <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _value((above[0] * total[1], above[1] * total[0]), whole)


def median(data):
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def median_grouped(data, interval=1):
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    middle = data[n // 2]
    first = bisect_left(data, middle)
    last = bisect_right(data, middle, first)
    try:
        interval, middle = float(interval), float(middle)
    except ValueError:
        raise TypeError('Value cannot be converted to a float') from None
    return middle - interval / 2.0 + interval * (n / 2 - first) / (last - first)


def _counts(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    return counts


def mode(data):
    counts = _counts(data)
    if not counts:
        raise StatisticsError('no mode for empty data')
    return max(counts, key=counts.get)


def multimode(data):
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [x for x, n in counts.items() if n == most]


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    length = len(data)
    if length < 2:
        raise StatisticsError('must have at least two data points')
    cuts = []
    if method == 'inclusive':
        for i in range(1, n):
            j, delta = divmod(i * (length - 1), n)
            cuts.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
    elif method == 'exclusive':
        for i in range(1, n):
            j = min(max(i * (length + 1) // n, 1), length - 1)
            delta = i * (length + 1) - j * n
            cuts.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    else:
        raise ValueError(f'Unknown method: {method!r}')
    return cuts


def variance(data, xbar=None):
    (n, d), count, whole = _squares(data, xbar)
    _at_least(count, 2, 'variance')
    return _value((n, d if d is None else d * (count - 1)), whole)


def pvariance(data, mu=None):
    (n, d), count, whole = _squares(data, mu)
    _at_least(count, 1, 'pvariance')
    return _value((n, d if d is None else d * count), whole)


def stdev(data, xbar=None):
    (n, d), count, whole = _squares(data, xbar)
    _at_least(count, 2, 'stdev')
    return _root((n, d if d is None else d * (count - 1)))


def pstdev(data, mu=None):
    (n, d), count, whole = _squares(data, mu)
    _at_least(count, 1, 'pstdev')
    return _root((n, d if d is None else d * count))


def _pairs(x, y, name):
    if len(x) != len(y):
        raise StatisticsError(f'{name} requires that both inputs have same number of data points')
    if len(x) < 2:
        raise StatisticsError(f'{name} requires at least two data points')
    return fsum(x) / len(x), fsum(y) / len(y)


def covariance(x, y, /):
    xbar, ybar = _pairs(x, y, 'covariance')
    return fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)]) / (len(x) - 1)


def correlation(x, y, /):
    xbar, ybar = _pairs(x, y, 'correlation')
    both = fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
    of_x = fsum([(a - xbar) * (a - xbar) for a in x])
    of_y = fsum([(b - ybar) * (b - ybar) for b in y])
    try:
        return both / sqrt(of_x * of_y)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant') from None


class LinearRegression(tuple):
    """(slope, intercept)"""

    __slots__ = ()

    def __new__(cls, slope, intercept):
        return super().__new__(cls, (slope, intercept))

    slope = property(lambda self: self[0])
    intercept = property(lambda self: self[1])

    def __repr__(self):
        return f'LinearRegression(slope={self[0]!r}, intercept={self[1]!r})'


def linear_regression(x, y, /, *, proportional=False):
    xbar, ybar = _pairs(x, y, 'linear regression')
    if proportional:
        both = fsum([a * b for a, b in zip(x, y)])
        of_x = fsum([a * a for a in x])
    else:
        both = fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
        of_x = fsum([(a - xbar) * (a - xbar) for a in x])
    try:
        slope = both / of_x
    except ZeroDivisionError:
        raise StatisticsError('x is constant') from None
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)
