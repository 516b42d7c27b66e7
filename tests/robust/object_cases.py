"""Programs that ask for too much: recursion, depth, size, memory."""
from case import Case

NO_MEMORY = r'^(MemoryError|OverflowError)'
MEMORY_STEPS = (8, 12, 16, 20, 24, 32, 48, 64, 96, 128, 200)  # MB of address space


def recursion_cases(folder):
    programs = {
        'direct': 'def f(): return f()\nf()',
        'with arguments': 'def f(n, *a, **k): return 1 + f(n + 1, *a, **k)\nf(0, 1, x=2)',
        'mutual': 'def a(): return b()\ndef b(): return a()\na()',
        'lambda': 'f = lambda: f()\nf()',
        'sort key': 'def f(x): return sorted([2, 1], key=f)\nf(0)',
        'list sort key': 'def f(x):\n l = [2, 1]\n l.sort(key=f)\n return l\nf(0)',
        'map': 'def f(x): return list(map(f, [x]))\nf(0)',
        'filter': 'def f(x): return list(filter(f, [x]))\nf(0)',
        'max key': 'def f(x): return max([1, 2], key=f)\nf(0)',
        'min key': 'def f(x): return min([1, 2], key=f)\nf(0)',
        'comprehension': 'def f(x): return [f(y) for y in [x]]\nf(0)',
        'generator expression': 'def f(x): return sum(f(y) for y in [x])\nf(0)',
        'any': 'def f(x): return any(f(y) for y in [x])\nf(0)',
        'set comprehension': 'def f(x): return {f(y) for y in [x]}\nf(0)',
        'dict comprehension': 'def f(x): return {f(y): 1 for y in [x]}\nf(0)',
        'f-string': "def f(x): return f'{f(x)}'\nf(0)",
        'argument': 'def f(x): return f(f(x))\nf(0)',
        'star arguments': 'def f(*a): return f(*a)\nf(1)',
        'default': 'def f(a=1): return (lambda b=f(): b)()\nf()',
        'closure': 'def f():\n def g(): return f()\n return g()\nf()',
        'in except': 'def f():\n try: 1 / 0\n except ZeroDivisionError: f()\nf()',
        'in finally': 'def f():\n try: pass\n finally: f()\nf()',
        'iter sentinel': 'def f(): return list(iter(f, 1))\nf()',
        'enumerate': 'def f(x): return [f(v) for i, v in enumerate([x])]\nf(0)',
        'zip': 'def f(x): return list(zip(map(f, [x])))\nf(0)',
        'raised limit': (
            'import sys\nsys.setrecursionlimit(10**6)\ndef f(x): return list(map(f, [x]))\nf(0)'
        ),
        'print': 'def f(x): print(f(x))\nf(0)',
        'subscript': 'def f(x): return [1][f(x)]\nf(0)',
        'condition': 'def f(x):\n if f(x): return 1\nf(0)',
    }
    for name, text in programs.items():
        yield Case(
            f'endless recursion: {name}',
            text + '\n',
            exits={1},
            error='^(RecursionError|MemoryError)',
        )
    yield Case(
        'endless recursion: huge limit',
        'import sys\nsys.setrecursionlimit(2**31 - 1)\ndef f(n): return f(n + 1)\nf(0)\n',
        exits={1},
        error='^(RecursionError|MemoryError)',
        megabytes=500,
    )
    yield Case(
        'endless recursion: caught',
        (
            'def f(): return f()\nfor i in range(50):\n    try:\n        f()\n    except'
            ' RecursionError:\n        pass\nprint("fine")\n'
        ),
        out=rb'^fine\n$',
    )
    yield Case(
        'endless recursion: caught at every level',
        (
            'n = 0\ndef f():\n    global n\n    n += 1\n    try:\n        f()\n    except'
            ' RecursionError:\n        if n < 3000:\n            f()\ntry:\n    f()\nexcept'
            ' RecursionError:\n    pass\nprint("fine")\n'
        ),
        out=rb'^fine\n$',
    )
    yield Case(
        'exception deep in calls',
        'def f(n):\n    if n == 0:\n        return [][5]\n    return f(n - 1)\nf(900)\n',
        exits={1},
        error='^IndexError: list index out of range$',
    )
    yield Case(
        'exception with a long chain',
        (
            'def f(n):\n    try:\n        1 / 0\n    except ZeroDivisionError:\n        if n:\n    '
            '        f(n - 1)\n        raise ValueError(n)\nf(300)\n'
        ),
        exits={1},
        error='^ValueError: 0$',
    )
    yield Case(
        'exception with a huge message',
        'raise ValueError("x" * 10**7)\n',
        exits={1},
        error='^ValueError: xxx',
    )
    yield Case(
        'exception context chain of 100000',
        (
            'e = None\nfor i in range(100000):\n    try:\n        if e: raise ValueError(i) from'
            ' e\n        raise ValueError(i)\n    except ValueError as x:\n        e = x\ne = x ='
            ' None\nprint("freed")\n'
        ),
        out=rb'freed',
    )


def deep_object_cases(folder):
    m = 1_000_000
    makers = {
        'list': 'x = []\nfor i in range(%d): x = [x]\n',
        'tuple': 'x = ()\nfor i in range(%d): x = (x,)\n',
        'dict': 'x = {}\nfor i in range(%d): x = {0: x}\n',
        'list and tuple': 'x = []\nfor i in range(%d): x = [(x,)]\n',
        'pairs': 'x = None\nfor i in range(%d): x = (i, x)\n',
    }
    for name, text in makers.items():
        make = text % m
        yield Case(
            f'deep {name}: freed at exit', make + 'print(len(x))\n', out=rb'^[12]\n$', seconds=20
        )
        yield Case(
            f'deep {name}: freed',
            make + 'x = None\nprint("freed")\n',
            out=rb'^freed\n$',
            seconds=20,
        )
        yield Case(
            f'deep {name}: freed in a function',
            'def f():\n    ' + make.replace('\n', '\n    ') + 'return 1\nprint(f())\n',
            out=rb'^1\n$',
            seconds=20,
        )
        yield Case(
            f'deep {name}: collected',
            'import gc\n'
            + make
            + 'gc.collect()\nl = [x]\nl.append(l)\nx = l ='
            ' None\ngc.collect()\nprint("collected")\n',
            out=rb'^collected\n$',
            seconds=20,
        )
        for action in ('print(x)', 'repr(x)', 'str([x])', 'f"{x}"', '"%s" % (x,)', 'ascii(x)'):
            yield Case(
                f'deep {name}: {action}',
                make + action + '\n',
                exits={0, 1},
                error='^(RecursionError|MemoryError)',
                seconds=20,
            )
        copy = make.replace('x', 'y')
        for action in (
            'x == y',
            'x != y',
            'x in [y]',
            '[y].index(x)',
            '[x] == [y]',
            '[y].count(x)',
        ):
            yield Case(
                f'deep {name}: {action}',
                make + copy + 'print(' + action + ')\n',
                exits={0, 1},
                error='^(RecursionError|MemoryError)',
                seconds=20,
            )
        if name != 'dict':
            for action in ('x < y', 'sorted([x, y])', 'max(x, y)'):
                yield Case(
                    f'deep {name}: {action}',
                    make + copy + action + '\n',
                    exits={0, 1},
                    error='^(RecursionError|MemoryError|TypeError)',
                    seconds=20,
                )
        if name in ('tuple', 'pairs'):
            for action in ('hash(x)', '{x: 1}', '{x}', 'x in {1: 2}', 'frozenset([x])'):
                yield Case(
                    f'deep {name}: {action}',
                    make + action + '\n',
                    exits={0, 1},
                    error='^(RecursionError|MemoryError)',
                    seconds=20,
                )
        yield Case(
            f'deep {name}: as a key error',
            make + '{}[x] if hasattr(x, "index") else 1\n',
            exits={0, 1},
            error='.',
            seconds=20,
        )
        yield Case(
            f'deep {name}: in an exception',
            make + 'raise ValueError(x)\n',
            exits={1},
            error='.',
            seconds=20,
        )
        yield Case(
            f'deep {name}: exit code',
            make + 'import sys\nsys.exit(x)\n',
            exits={1},
            error=None,
            seconds=20,
        )
    n = 100_000
    chains = {
        'generator expressions': (
            'x = iter([1])\nfor i in range(%d): x = (y for y in x)\n',
            'list(x)',
        ),
        'maps': ('x = iter([1])\nfor i in range(%d): x = map(abs, x)\n', 'list(x)'),
        'filters': ('x = iter([1])\nfor i in range(%d): x = filter(None, x)\n', 'list(x)'),
        'zips': ('x = iter([1])\nfor i in range(%d): x = zip(x)\n', 'list(x)'),
        'enumerates': ('x = iter([1])\nfor i in range(%d): x = enumerate(x)\n', 'list(x)'),
        'closures': (
            'x = lambda: 1\ndef wrap(g): return lambda: g()\nfor i in range(%d): x = wrap(x)\n',
            'x()',
        ),
        'defaults': ('x = 1\nfor i in range(%d): x = lambda y=x: y\n', 'x()'),
        'bound methods': ('x = []\nfor i in range(%d): x = [x.append] and [x]\n', 'len(x)'),
        'exceptions': ('x = None\nfor i in range(%d): x = ValueError(x)\n', 'repr(x)'),
        'slices': ('x = None\nfor i in range(%d): x = slice(x)\n', 'repr(x)'),
        'frozensets': ('x = frozenset()\nfor i in range(%d): x = frozenset([x])\n', 'repr(x)'),
        'dict views': ('x = {}\nfor i in range(%d): x = {1: x.values()}\n', 'repr(x)'),
        'iterators': ('x = [1]\nfor i in range(%d): x = [iter(x)]\n', 'next(x[0])'),
        'function attributes': (
            'x = None\nfor i in range(%d):\n    def f(): pass\n    f.x = x\n    x = f\n',
            'x()',
        ),
    }
    for name, (text, use) in chains.items():
        yield Case(
            f'deep {name}: freed',
            text % n + 'x = None\nprint("freed")\n',
            out=rb'^freed\n$',
            seconds=20,
        )
        yield Case(
            f'deep {name}: used',
            text % n + use + '\n',
            exits={0, 1},
            error='^(RecursionError|MemoryError)',
            seconds=20,
        )
    yield Case(
        'deep links in a circle',
        (
            'import gc\nhead = [None]\nx = head\nfor i in range(1000000):\n    x = [x]\nhead[0] ='
            ' x\nx = head = None\ngc.collect()\nprint("freed")\n'
        ),
        out=rb'^freed\n$',
        seconds=20,
    )
    yield Case(
        'circle compared',
        'a = []\na.append(a)\nb = []\nb.append(b)\na == b\n',
        exits={1},
        error='^RecursionError',
    )
    yield Case(
        'circle printed',
        'a = []\na.append(a)\nd = {1: a}\na.append(d)\nprint(a)\n',
        out=rb'^\[\[\.\.\.\], \{1: \[\.\.\.\]\}\]\n$',
    )


def huge_cases(folder):
    quick = {
        '[0] * 10**12': NO_MEMORY,
        "'a' * 10**15": NO_MEMORY,
        '(0,) * 10**12': NO_MEMORY,
        "b'a' * 10**15": NO_MEMORY,
        '[0] * 10**30': NO_MEMORY,
        '[0] * (2**63 - 1)': NO_MEMORY,
        "'a' * (2**63 - 1)": NO_MEMORY,
        "'ab' * (2**62)": NO_MEMORY,
        '[1, 2, 3] * (2**61)': NO_MEMORY,
        "'é' * 2**62": NO_MEMORY,
        'bytes(10**12)': NO_MEMORY,
        'bytes(2**63)': NO_MEMORY,
        '1 << 10**12': NO_MEMORY,
        '1 << 10**18': NO_MEMORY,
        '-1 << 2**62': NO_MEMORY,
        '1 << 2**63': NO_MEMORY,
        '1 << 10**30': NO_MEMORY,
        '2 ** 10**12': NO_MEMORY,
        '2 ** 2**63': NO_MEMORY,
        '3 ** 10**18': NO_MEMORY,
        '10 ** 10 ** 20': NO_MEMORY,
        '(-7) ** 10**15': NO_MEMORY,
        'pow(2, 10**13)': NO_MEMORY,
        'list(range(10**12))': NO_MEMORY,
        'tuple(range(10**12))': NO_MEMORY,
        '[*range(10**12)]': NO_MEMORY,
        'sorted(range(10**12))': NO_MEMORY,
        "'a'.center(10**15)": NO_MEMORY,
        "'a'.ljust(2**62)": NO_MEMORY,
        "'a'.rjust(10**30)": NO_MEMORY,
        "'a'.zfill(10**14)": NO_MEMORY,
        "'\\t'.expandtabs(10**12)": NO_MEMORY,
        "'%*d' % (10**12, 1)": r'^(MemoryError|OverflowError|ValueError)',
        "'%99999999999d' % 1": r'^(MemoryError|OverflowError|ValueError)',
        "f'{1:1000000000000}'": r'^(MemoryError|OverflowError|ValueError)',
        "f'{1.5:.1000000000000f}'": r'^(MemoryError|OverflowError|ValueError)',
        "f'{1:99999999999999999999}'": '^ValueError',
        "'%.99999999999f' % 1.5": r'^(MemoryError|OverflowError|ValueError)',
        "f'{\"a\":>{10**15}}'": r'^(MemoryError|OverflowError|ValueError)',
        "print('a', sep='b' * 10**15)": NO_MEMORY,
        "int('9' * 10**6)": '^ValueError',
        "int('1' * 4301)": '^ValueError',
        'str(10**4300)': '^ValueError',
        'str(1 << 10**7)': '^ValueError',
        'print(7 ** 10000)': '^ValueError',
        "f'{1 << 10**6}'": '^ValueError',
        "'%d' % (1 << 10**6)": '^ValueError',
        'float(1 << 10**6)': '^OverflowError',
        '(1 << 10**6) / 3': '^OverflowError',
        '1.5 * (1 << 10**6)': '^OverflowError',
        'len(range(10**30))': '^OverflowError',
        'list(range(10**30))': '^OverflowError',
        'chr(10**30)': '^(OverflowError|ValueError)',
        'range(10)[10**30]': '^IndexError',
        '[1][10**30]': '^IndexError',
        "'abc'[-10**30]": '^IndexError',
        'round(15, -10**30)': '?',
        'round(1.5, 10**30)': '?',
        'round(10**30, -10**9)': '?',
        '(5).bit_length() << 10**15': NO_MEMORY,
        '10.0 ** 10**10': '^OverflowError',
        'import math; math.factorial(10**20)': '^OverflowError',
        'import math; math.ldexp(1.0, 10**30)': '^OverflowError',
        'import math; math.comb(10**30, 10**29)': '^OverflowError',
        'import time; time.sleep(10**30)': '^(OverflowError|ValueError)',
        'import sys; sys.setrecursionlimit(10**30)': '^OverflowError',
        "int('z' * 10**6, 36)": '^ValueError',
        "float('1' * 10**7)": None,
        "float('1e' + '9' * 10**6)": None,
        "float('0.' + '0' * 10**6 + '1')": None,
        'hash(1 << 10**8)': None,
        '(1 << 10**8) >> 10**8': None,
        '(1 << 10**8).bit_length()': None,
        '0 << 10**30': None,
        '5 >> 10**30': None,
        '-5 >> 10**30': None,
        "len(hex(1 << 10**7))": None,
        "len(bin(1 << 10**7))": None,
        "int('f' * 10**6, 16).bit_length()": None,
        "int('1' * 10**6, 2).bit_length()": None,
        'range(10**30)[10**29]': None,
        '10**29 in range(10**30)': None,
        "len('a' * 10**8)": None,
        "('a' * 10**8).count('a')": None,
        '(1 << 10**7) * (1 << 10**7) == 1 << 2 * 10**7': None,
        'pow(3, 10**30, 10**30 + 57)': None,
        'pow(3, 1 << 20000, (1 << 2000) + 1)': None,
        '(10**100000 + 1) % (10**50000 + 7)': None,
        '[[0] * 10**6] * 10**7 and 1': None,
        'sum([0] * 10**6)': None,
        "'ab' * 10**7 in 'ab' * 10**7 + 'c'": None,
        "('a' * 10**6 + 'b') in 'a' * 2 * 10**6": None,
        "len('a,' * 10**6) and len(('a,' * 10**6).split(','))": None,
    }
    for text, error in quick.items():
        exits = {None: {0}, '?': {0, 1}}.get(error, {1})
        yield Case(
            f'huge: {text}',
            text + '\n',
            exits=exits,
            error=NO_MEMORY if error == '?' else error,
            capped=text
            in (
                '[[0] * 10**6] * 10**7 and 1',
                'list(range(10**12))',
                'tuple(range(10**12))',
                '[*range(10**12)]',
                'sorted(range(10**12))',
            )
            or 'math.comb' in text,
        )
    yield Case('huge: exit code', 'import sys\nsys.exit(10**30)\n', exits={1, 255})
    for text in (
        'x = 10**10**8',
        'print(10**10**8)',
        'print(10**10**8 % 7)',
        'x = 3**(2 * 10**8)',
        'x = 7**10**8 * 7**10**8',
    ):
        yield Case(
            f'huge: {text}',
            text + '\n',
            exits={0, 1},
            error='^(MemoryError|OverflowError|ValueError)',
            seconds=60,
        )
    yield Case(
        'huge: repeated squaring',
        'x = 3\nwhile True: x = x * x\n',
        exits={1},
        error=NO_MEMORY,
        megabytes=200,
        seconds=30,
    )
    yield Case(
        'huge: factorial digits',
        'x = 1\nfor i in range(1, 3001): x *= i\nprint(x.bit_length())\n',
        out=rb'^30332\n$',
    )
    yield Case(
        'huge: set(range(10**12))',
        'set(range(10**12))\n',
        exits={1},
        error=NO_MEMORY,
        megabytes=300,
        seconds=20,
    )
    yield Case(
        'huge: dict.fromkeys(range(10**12))',
        'dict.fromkeys(range(10**12))\n',
        exits={1},
        error=NO_MEMORY,
        megabytes=300,
        seconds=20,
    )
    yield Case(
        'huge: join of a long list',
        'x = "a" * 10**6\nlen(x.join([x] * 10**5))\n',
        exits={1},
        error=NO_MEMORY,
        capped=True,
    )
    yield Case(
        'huge: replace',
        'len(("a" * 10**6).replace("a", "b" * 10**6))\n',
        exits={1},
        error=NO_MEMORY,
        capped=True,
    )


def copied_cases(folder):
    """A new list, tuple or array may start a collection, and its finalizers may change what is being copied."""
    text = """import gc
from array import array
gc.set_threshold(3)
TARGET
change = None
class D:
    def __del__(self):
        if change is not None:
            change()
def trash():
    d = D()
    d.me = d
def clear(): del target[:]
def cut(): del target[1:]
def grow(): target.extend(full * 8)
held, changed = [], 0
for now in (clear, cut, grow):
    for k in range(120):
        for phase in range(5):
            change = None
            del target[:]
            target.extend(full)
            for _ in range(phase):
                trash()
            held.append([])  # from the freelist, if a dead list waits there
            change = now
            copied = COPY
            change = None
            held.append(copied)
            changed += len(target) != 40
            for item in copied:
                assert int(item) < 1000
print('fine', changed > 0)
"""
    for copy in (
        'target * 1', '2 * target', 'target + target', '[] + target', 'target.copy()', 'target[:]',
        'target[5:]', 'target[::-1]', 'target[30:5:-2]', 'tuple(target)', 'list(target)', '[*target]',
        '(*target,)', 'sorted(target)',
    ):
        yield Case(
            f'a finalizer changes a list while it is copied: {copy}',
            text.replace('COPY', copy).replace('TARGET', 'full = [str(i) for i in range(40)]\ntarget = []'),
            exits={0},
            out=b'^fine True$',
        )
    for copy in (
        'target * 2', '2 * target', 'target + target', 'array("q") + target', 'target.__copy__()', 'target[:]',
        'target[5:]', 'target[::-1]', 'target[30:5:-2]', 'array("q", target)', 'array("d", target)', 'target.tolist()',
        '(target.__setitem__(slice(30, 35), target), target)[1]',
    ):
        yield Case(
            f'a finalizer changes an array while it is copied: {copy}',
            text.replace('COPY', copy).replace('TARGET', 'full = array("q", range(40))\ntarget = full[:0]'),
            exits={0},
            out=b'^fine True$',
        )


def memory_cases(steps):
    growing = {
        'list': 'x = []\nwhile True: x.append(0)\n',
        'list of ints': 'x = []\ni = 0\nwhile True:\n    i += 1000003\n    x.append(i)\n',
        'list of big ints': 'x = []\ni = 10**30\nwhile True:\n    i += 1\n    x.append(i)\n',
        'list of floats': 'x = []\ni = 0.5\nwhile True:\n    i += 1\n    x.append(i)\n',
        'list of lists': 'x = []\nwhile True: x.append([])\n',
        'nested list': 'x = []\nwhile True: x = [x]\n',
        'nested tuple': 'x = ()\nwhile True: x = (x,)\n',
        'doubled list': 'x = [0]\nwhile True: x += x\n',
        'doubled tuple': 'x = (0,)\nwhile True: x = x + x\n',
        'dict': 'x = {}\ni = 0\nwhile True:\n    x[i] = i\n    i += 1\n',
        'dict of strings': 'x = {}\ni = 0\nwhile True:\n    x[str(i)] = [i]\n    i += 1\n',
        'set': 'x = set()\ni = 0\nwhile True:\n    x.add(i)\n    i += 1\n',
        'doubled string': 'x = "a"\nwhile True: x += x\n',
        'list of strings': 'x = []\nwhile True: x.append("%d" % len(x))\n',
        'string repeated': 'x = "a"\nwhile True: x = x * 3\n',
        'joined string': 'x = ["abc"]\nwhile True:\n    x = x + x\n    y = "".join(x)\n',
        'big int': 'x = 3\nwhile True: x = x * x\n',
        'shifted int': 'x = 1\nwhile True: x = x << x.bit_length()\n',
        'bytes': 'x = b"a"\nwhile True: x = x + x\n',
        'comprehension': 'x = [i for i in range(10**12)]\n',
        'generator': 'x = tuple(i for i in range(10**12))\n',
        'sorted': 'x = [1]\nwhile True:\n    x = x + x\n    y = sorted(x, key=lambda v: -v)\n',
        'closures': 'x = []\nwhile True:\n    def f(a=len(x)): return a\n    x.append(f)\n',
        'exceptions': (
            'x = []\nwhile True:\n    try:\n        1 / 0\n    except ZeroDivisionError as e:\n    '
            '    x.append(e)\n'
        ),
        'recursion': 'import sys\nsys.setrecursionlimit(10**9)\ndef f(n): return f(n + 1)\nf(0)\n',
        'repr': 'x = [0]\nwhile True:\n    x += x\n    y = repr(x)\n',
        'split': 'x = "a b "\nwhile True:\n    x += x\n    y = x.split()\n',
        'cycles': 'x = []\nwhile True:\n    y = [x]\n    y.append(y)\n    x.append(y)\n',
        'globals': 'x = "v"\nd = {}\nwhile True:\n    x += "v"\n    d[x] = x * 100\n',
    }
    for megabytes in MEMORY_STEPS:
        yield Case(
            f'no memory, {megabytes} MB: start',
            arguments=['-c', 'pass'],
            exits={0, 1, 2, 127},
            megabytes=megabytes,
        )
    for megabytes in steps:
        for name, text in growing.items():
            error = '^(MemoryError|RecursionError|OverflowError)'
            yield Case(
                f'no memory, {megabytes} MB: {name}',
                text,
                exits={1, 2},
                error=error,
                megabytes=megabytes,
                seconds=20,
            )
        for name in (
            'list of ints',
            'dict',
            'doubled string',
            'big int',
            'list of lists',
            'nested list',
            'cycles',
        ):
            body = '\n'.join('    ' + line for line in growing[name].splitlines())
            text = (
                'import gc\ndef grow():\n'
                + body
                + '\nfor i in range(3):\n    try:\n        grow()\n    except MemoryError:\n'
                '        gc.collect()\nprint("survived")\n'
            )
            yield Case(
                f'no memory, {megabytes} MB, caught: {name}',
                text,
                exits={0, 1},
                error='^MemoryError',
                megabytes=megabytes,
                seconds=30,
            )
        yield Case(
            f'no memory, {megabytes} MB: long program',
            b'x = [' + b'1,' * 10**6 + b']\n',
            exits={0, 1, 2},
            error='MemoryError|memory',
            megabytes=megabytes,
        )
        yield Case(
            f'no memory, {megabytes} MB: deep program',
            b'x = ' + b'(' * 10**5 + b'1' + b')' * 10**5,
            exits={0, 1, 2},
            error='MemoryError|memory|SyntaxError|RecursionError',
            megabytes=megabytes,
        )
