# One positional pattern of these types stands for the object itself.
def f(x):
    match x:
        case bool(b):
            return 'bool', b
        case int(i):
            return 'int', i
        case float(d):
            return 'float', d
        case str(s):
            return 'str', s
        case bytes(b):
            return 'bytes', b
        case list(l):
            return 'list', l
        case tuple(t):
            return 'tuple', t
        case dict(d):
            return 'dict', d
        case frozenset(s):
            return 'frozenset', s
        case set(s):
            return 'set', s
    return 'none'


for x in (True, 5, 2.5, 's', b'b', [1], (2,), {3: 4}, {5}, frozenset([6]), None, range(2)):
    print(f(x))


class MyInt(int):
    pass


class MyStr(str):
    __match_args__ = ('first',)

    @property
    def first(self):
        return self[0]


match MyInt(5):
    case MyInt(n):
        print(type(n).__name__, n)
match MyStr('hello'):
    case MyStr(n):
        print(n)
match MyStr('hello'):
    case str(n):
        print(n, type(n).__name__)
match 5:
    case int(real=r, imag=0):
        print(r)
try:
    match range(3):
        case range(r):
            print(r)
except TypeError as e:
    print(e)
try:
    match object():
        case object(r):
            print(r)
except TypeError as e:
    print(e)
match [1, 'a', 2.5]:
    case [int(), str() as s, float(f)]:
        print(s, f)
match ('add', 3, 4):
    case (str() as op, int(a), int(b)) if op.isalpha():
        print(op, a + b)
