# Every operator and comparison on every pair of kinds, into variables and temporaries, as value and as condition.
inf = float("inf")
nan = float("nan")
big = 10 ** 40
operands = [0, 1, -3, 7, 2 ** 30, -(2 ** 61), 2 ** 53 + 1, big, -big, big + 1, 0.0, -0.0, 1.0, -2.5, 9007199254740992.0,
            1e40, 1e300, inf, -inf, nan, True, "a", "ab", "b\u20ac", "", None, (1,)]


def text(v):
    return repr(v) if not isinstance(v, int) or abs(v) < 2 ** 200 else hex(hash(v))


def attempt(what, f, a, b):
    try:
        print(what, text(f(a, b)))
    except Exception as e:
        print(what, type(e).__name__, e)


def add(a, b):
    r = a + b
    r = (a + b) + (b + a)
    a += b
    return a


def sub(a, b):
    r = (a - b) - (b - a)
    a -= b
    return a


def mul(a, b):
    if isinstance(a, (str, tuple)) or isinstance(b, (str, tuple)):
        return None
    r = (a * b) * (b * a)
    a *= b
    return a


def floordiv(a, b):
    r = a // b
    a //= b
    return a, r


def mod(a, b):
    r = a % b
    a %= b
    return a, r, (r + r) % b


def truediv(a, b):
    r = a / b
    a /= b
    return a, r, (a + a) / b


def small(a, b):
    return a // 7, a % 7, a // -2, a % -3, a / 3, a + 1, a - 1, a * 3, a < 2, a <= 1, a > 0, a >= -1, a == 1, a != 0


def bits(a, b):
    return a & b, a | b, a ^ b, a & 255, a | 1, a ^ 5, (a ^ b) & (a | b)


def shifts(a, b):
    return a >> 3, a >> 100, a << 70, a >> (b if b == b and abs(b) < 200 else 5), a << -1


def shift_back(a, b):
    return a >> -1


def compare(a, b):
    r = [a == b, a != b, a < b, a <= b, a > b, a >= b]
    s = (1 if a == b else 0) + (2 if a != b else 0) + (4 if a < b else 0) + (8 if a <= b else 0)
    s += (16 if a > b else 0) + (32 if not a >= b else 0)
    t = 0
    if a + a < b + b:
        t += 1
    if not (a + a <= b + b):
        t += 2
    while a + a == b + b:
        t += 4
        break
    return r, s, t


def equal(a, b):
    return a == b, a != b, 1 if a == b else 2, 1 if not a != b else 2


for a in operands:
    attempt((text(a), "small"), small, a, None)
    for b in operands:
        for f in (add, sub, mul, floordiv, mod, truediv, bits, shifts, shift_back, compare, equal):
            if (f is mod or f is floordiv) and isinstance(a, str):
                continue
            attempt((text(a), f.__name__, text(b)), f, a, b)
