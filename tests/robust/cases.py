"""The bad inputs that tests/robust/run feeds to a runtime, and how each may end."""
import os
import random

ANY_SYNTAX = r'^(SyntaxError|IndentationError|TabError)'
DEEP = r'^(SyntaxError|IndentationError|RecursionError|MemoryError)'
NO_MEMORY = r'^(MemoryError|OverflowError)'
NESTING = 100_000
LINE = 10_000_000


class Case:
    """One run: a program (source) or only arguments, and the ends it may come to.

    exits   exit codes it may end with; a negative one is a signal
    error   what the last line of standard error must match unless the exit code is 0
    out     what standard output must match
    capped  the outcome depends on the limit of address space (`megabytes`, by default 2 GB)
    """

    def __init__(self, name, source=None, exits=(0,), error=None, out=None, arguments=(), stdin=b'', seconds=10,
                 megabytes=0, capped=False, redirections='', kind=''):
        self.name, self.error, self.out, self.stdin, self.seconds = name, error, out, stdin, seconds
        self.source = source.encode() if isinstance(source, str) else source
        self.exits, self.arguments = frozenset(exits), list(arguments)
        self.megabytes, self.capped = megabytes, capped or bool(megabytes)
        self.redirections, self.kind = redirections, kind


def prepare(folder):
    """The files that cases refer to, in the scratch folder where every case runs."""
    os.mkdir(os.path.join(folder, 'directory'))
    os.mkdir(os.path.join(folder, 'directory.py'))
    files = {'unreadable.py': b'print(1)\n', 'garbage_module.py': b'\xff\x00\xfe(((', 'self_import.py': b'import self_import\n',
             'endless_a.py': b'import endless_b\nimport endless_a\n', 'endless_b.py': b'import endless_a\nfrom endless_a import x\n',
             'exits.py': b'import sys\nsys.exit(3)\n', '-dash.py': b'print("dash")\n', 'new\nline.py': b'1 / 0\n'}
    for name, data in files.items():
        with open(os.path.join(folder, name), 'wb') as file:
            file.write(data)
    with open(os.path.join(os.fsencode(folder), b'bytes\xff.py'), 'wb') as file:
        file.write(b'1 / 0\n')
    os.chmod(os.path.join(folder, 'unreadable.py'), 0)


def file_cases(folder):
    yield Case('file missing', arguments=['no_such_file.py'], exits={1, 2}, error='No such file')
    yield Case('file in a missing folder', arguments=['/no/such/folder/x.py'], exits={1, 2}, error='No such file')
    yield Case('file is a directory', arguments=['directory'], exits={1, 2}, error='.')
    yield Case('file is a directory named like a program', arguments=['directory.py'], exits={1, 2}, error='.')
    yield Case('file cannot be read', arguments=['unreadable.py'], exits={0} if os.geteuid() == 0 else {1, 2},
               error='Permission denied')
    yield Case('file whose reading fails', arguments=['/proc/self/mem'], exits={1, 2}, error='.')
    yield Case('file name too long', arguments=['x' * 5000], exits={1, 2}, error='.')
    yield Case('file name empty', arguments=[''], exits={0, 1, 2})
    yield Case('file name with a trailing slash', arguments=['exits.py/'], exits={1, 2}, error='.')
    yield Case('file name begins with a dash', arguments=['./-dash.py'], out=rb'^dash\n$')
    yield Case('file name with a line break', arguments=['new\nline.py'], exits={1}, error='^ZeroDivisionError')
    yield Case('file name not UTF-8', arguments=[os.fsdecode(b'bytes\xff.py')], exits={1}, error='^ZeroDivisionError')
    yield Case('file is the null device', arguments=['/dev/null'])
    yield Case('file is endless zeros', arguments=['/dev/zero'], exits={1, 2}, megabytes=500, error='.')
    yield Case('file is standard input', arguments=['/dev/stdin'], stdin=b'print(5)\n', out=rb'^5\n$')
    yield Case('module is garbage', 'import garbage_module\n', exits={1}, error='^(SyntaxError|ValueError)')
    yield Case('module imports itself', 'import self_import\nprint(1)\n', out=rb'^1\n$')
    yield Case('module circle with a missing name', 'import endless_a\n', exits={1}, error='^ImportError')
    yield Case('module is a directory', 'import directory\n', exits={0, 1}, error='^(ModuleNotFound|Import)Error')
    yield Case('module missing', 'import no_such_module\n', exits={1}, error='^ModuleNotFoundError')
    yield Case('module exits', 'import exits\n', exits={3})


def garbage_cases(folder):
    for seed in range(24):
        dice = random.Random(seed)
        yield Case(f'garbage bytes {seed}', dice.randbytes(dice.choice((1, 2, 10, 100, 5000))), exits={0, 1, 2}, error='.')
    for seed in range(8):
        dice = random.Random(seed)
        text = ''.join(chr(dice.choice((dice.randrange(32, 127), 10, 32, 9))) for _ in range(2000))
        yield Case(f'garbage printable {seed}', text, exits={1}, error=ANY_SYNTAX)
    words = ('( ) [ ] { } , : ; = == + - * ** / // % < > != . := -> ~ @ & | ^ >> << if else elif for in not and or lambda def '
             'return try except finally raise import from as global nonlocal del pass break continue assert is None True '
             'x y z 1 2.5 0x \'a\' "b" f"{x}" b"c" \n \n \n\t \n    \n        \\ # print range len').split(' ')
    for seed in range(40):
        dice = random.Random(seed)
        text = ' '.join(dice.choice(words) for _ in range(dice.choice((3, 6, 12, 200))))
        yield Case(f'garbage tokens {seed}', text, exits={0, 1}, error=r'^\w+(Error|Interrupt|Exception|Iteration)')
    whole = ('import sys\ndef f(a, *b, c=[1, {2: 3}], **d):\n    """doc"""\n    for i in range(3):\n        try:\n'
             '            x = f\'{a!r:>{i + 1}}\' if a else [j for j in b if j]\n        except (ValueError, KeyError) as e:\n'
             '            raise TypeError("t") from e\n        finally:\n            del x\n    else:\n'
             '        return (lambda y, /: y ** 2)(0x1_f), -1.5e3\nassert f(1, 2)[0] == 961, "no"\n')
    for cut in range(0, len(whole), 11):
        yield Case(f'truncated at {cut}', whole[:cut], exits={0, 1}, error=r'^\w+Error')
    dice = random.Random(7)
    for number in range(40):
        data = bytearray(whole.encode())
        for _ in range(3):
            data[dice.randrange(len(data))] = dice.choice(b'()[]{}:,\'"\\\n\t #=*x0\x00\xff')
        yield Case(f'damaged {number}', bytes(data), exits={0, 1}, error=r'^\w+Error')
    fixed = {
        'empty': (b'', {0}), 'one line break': (b'\n', {0}), 'byte order mark alone': (b'\xef\xbb\xbf', {0}),
        'NUL': (b'\x00', {0, 1}), 'NUL in code': (b'x = 1\x00\nprint(x)\n', {1}), 'NUL in a string': (b'x = "\x00"\n', {1}),
        'invalid UTF-8 in a comment': (b'# \xff\nprint(1)\n', {1}), 'invalid UTF-8 in a string': (b'x = "\xc3("\n', {1}),
        'invalid UTF-8 in a name': (b'\xe9 = 1\n', {1}), 'overlong UTF-8': (b'x = "\xc0\x80"\n', {1}),
        'UTF-8 surrogate': (b'x = "\xed\xa0\x80"\n', {1}), 'UTF-8 beyond the last': (b'x = "\xf5\x80\x80\x80"\n', {1}),
        'UTF-8 cut at the end': (b'x = 1 # \xe2\x82', {1}), 'UTF-16': ('\ufeffprint(1)\n'.encode('utf-16-le'), {1}),
        'unterminated string': (b"x = 'abc\nprint(1)\n", {1}), 'unterminated triple': (b'x = """abc\n\n', {1}),
        'unterminated at the end': (b"x = '", {1}), 'unterminated backslash': (b"x = '\\", {1}), 'backslash alone': (b'\\', {1}),
        'unterminated f-string field': (b"x = f'{", {1}), 'unterminated bracket': (b'x = [1, 2\nprint(1)\n', {1}),
        'indentation too much': (b'x = 1\n    y = 2\n', {1}), 'indentation missing': (b'if 1:\nx = 2\n', {1}),
        'indentation unknown level': (b'if 1:\n        x = 2\n    y = 3\n', {1}),
        'tabs against spaces': (b'if 1:\n        x = 2\n\ty = 3\n', {1}), 'carriage returns': (b'x = 1\r\r\ny = 2\r', {0}),
        'control characters': (bytes(range(1, 32)), {1}), 'an executable': (b'\x7fELF\x02\x01\x01\x00' + bytes(100), {1}),
    }
    for name, (data, exits) in fixed.items():
        yield Case(f'file with {name}', data, exits=exits | {1} if 0 not in exits else exits, error=r'^(\w*Error|.*null bytes)')


def long_line_cases(folder):
    n = LINE
    sources = {
        'list display': lambda: b'x = [' + b'0,' * (n // 2) + b']\nprint(len(x))\n',
        'tuple display': lambda: b'x = (' + b'1,' * (n // 2) + b')\nprint(len(x))\n',
        'set display': lambda: b'x = {' + b'1,' * (n // 2) + b'}\nprint(len(x))\n',
        'dict display': lambda: b'x = {' + b'1:2,' * (n // 4) + b'}\nprint(len(x))\n',
        'list of names': lambda: b'a = 1\nx = [' + b'a,' * (n // 2) + b']\nprint(len(x))\n',
        'string literal': lambda: b"x = '" + b'a' * n + b"'\nprint(len(x))\n",
        'string of escapes': lambda: b"x = '" + b'\\n' * (n // 2) + b"'\nprint(len(x))\n",
        'bytes literal': lambda: b"x = b'" + b'a' * n + b"'\nprint(len(x))\n",
        'f-string text': lambda: b"x = f'" + b'a' * n + b"'\nprint(len(x))\n",
        'f-string fields': lambda: b"a = 1\nx = f'" + b'{a}' * (n // 30) + b"'\nprint(len(x))\n",
        'strings side by side': lambda: b'x = (' + b"'a'" * (n // 3) + b')\nprint(len(x))\n',
        'sum': lambda: b'x = 1' + b'+1' * (n // 2) + b'\nprint(x)\n',
        'sum of names': lambda: b'a = 1\nx = a' + b'+a' * (n // 2) + b'\nprint(x)\n',
        'power tower': lambda: b'x = 1' + b'**1' * (n // 30) + b'\nprint(x)\n',
        'name': lambda: b'a' * n + b' = 1\nprint(1)\n',
        'undefined name': lambda: b'a' * n + b'\n',
        'comment': lambda: b'#' * n + b'\nprint(1)\n',
        'blanks': lambda: b'x = 1' + b' ' * n + b'\nprint(x)\n',
        'indentation': lambda: b'if 1:\n' + b' ' * n + b'print(1)\n',
        'decimal digits': lambda: b'x = ' + b'9' * n + b'\n',
        'hexadecimal digits': lambda: b'x = 0x' + b'f' * n + b'\nprint(x.bit_length())\n',
        'float digits': lambda: b'x = 0.' + b'3' * n + b'\nprint(x)\n',
        'float exponent': lambda: b'x = 1e' + b'9' * n + b'\nprint(x)\n',
        'underscores': lambda: b'x = 1' + b'_0' * (n // 2) + b'\n',
        'comparison chain': lambda: b'x = 1' + b'<=1' * (n // 3) + b'\nprint(x)\n',
        'and chain': lambda: b'x = 1' + b' and 1' * (n // 6) + b'\nprint(x)\n',
        'or chain of names': lambda: b'a = 0\nx = a' + b' or a' * (n // 5) + b'\nprint(x)\n',
        'statements': lambda: b'x = 1' + b';x=1' * (n // 4) + b'\nprint(x)\n',
        'assignment chain': lambda: b'x=' * (n // 20) + b'1\nprint(x)\n',
        'call arguments': lambda: b'x = max(' + b'1,' * (n // 2) + b')\nprint(x)\n',
        'keyword arguments': lambda: b'x = dict(' + b','.join(b'a%d=1' % i for i in range(n // 50)) + b')\nprint(len(x))\n',
        'parameters': lambda: b'def f(' + b','.join(b'a%d' % i for i in range(n // 50)) + b'): pass\nf()\n',
        'unpacking targets': lambda: b','.join([b'x'] * (n // 20)) + b' = range(%d)\n' % (n // 20),
        'unpacked string': lambda: b'a,b = "' + b'x' * n + b'"\n',
        'delete targets': lambda: b'x = 1\ndel ' + b','.join([b'x'] * (n // 20)) + b'\n',
        'global names': lambda: b'def f():\n global ' + b','.join(b'a%d' % i for i in range(n // 50)) + b'\nprint(1)\n',
        'import names': lambda: b'from math import ' + b','.join([b'pi'] * (n // 50)) + b'\nprint(pi)\n',
        'conditionals': lambda: b'x = ' + b'0 if 0 else ' * (n // 120) + b'1\nprint(x)\n',
        'backslashes': lambda: b'x = 1 ' + b'\\\n' * (n // 20) + b'\nprint(x)\n',
        'semicolons': lambda: b';' * n,
        'unknown characters': lambda: b'?' * n,
        'quotes': lambda: b'"' * n,
        'zeros': lambda: b'x = ' + b'0' * n + b'\nprint(x)\n',
    }
    errors = r'^(SyntaxError|RecursionError|MemoryError|IndentationError|NameError|TypeError|ValueError|OverflowError)'
    for name, source in sources.items():
        yield Case(f'10 MB line: {name}', source, exits={0, 1}, error=errors, seconds=20)
    count = 200_000
    lines = {
        'statements': b'x = 1\n' * 1_000_000,
        'elif': b'x = -1\nif x == 0: pass\n' + b''.join(b'elif x == %d: pass\n' % i for i in range(count)),
        'functions': b''.join(b'def f%d(): return %d\n' % (i, i) for i in range(count)),
        'names': b''.join(b'name%d = %d\n' % (i, i) for i in range(count)),
        'constants in a function': b'def f():\n' + b''.join(b' x = %d.5\n' % i for i in range(count)) + b' return x\nprint(f())\n',
        'locals of a function': b'def f():\n' + b''.join(b' x%d = 1\n' % i for i in range(count)) + b'f()\n',
        'cells of a function': b'def f():\n' + b''.join(b' x%d = 1\n' % i for i in range(5000)) + b' return lambda: ('
                               + b','.join(b'x%d' % i for i in range(5000)) + b')\nprint(len(f()()))\n',
        'except clauses': b'try: 1/0\n' + b'except ValueError: pass\n' * 100_000 + b'except: pass\n',
    }
    for name, source in lines.items():
        yield Case(f'many lines: {name}', source, exits={0, 1}, error=errors, seconds=20)


def nesting_cases(folder):
    n = NESTING
    pairs = {
        'parentheses': ('x = ' + '(' * n + '1' + ')' * n), 'brackets': ('x = ' + '[' * n + ']' * n),
        'braces': ('x = ' + '{' * n + '1' + '}' * n), 'tuples': ('x = ' + '(' * n + '1' + ',)' * n),
        'dicts': ('x = ' + '{1:' * n + '2' + '}' * n), 'mixed': ('x = ' + '([{1:' * (n // 3) + '2' + '}])' * (n // 3)),
        'open parentheses': '(' * n, 'open brackets': '[' * n, 'open braces': '{' * n, 'closed parentheses': ')' * n,
        'minus': 'x = ' + '-' * n + '1', 'plus': 'x = ' + '+' * n + '1', 'tilde': 'x = ' + '~' * n + '1',
        'minus of a name': 'a = 1\nx = ' + '-' * n + 'a', 'minus at run time': 'a = 1\nx = ' + '- ' * n + 'a\nprint(x)',
        'not': 'x = ' + 'not ' * n + '1', 'lambda': 'x = ' + 'lambda: ' * n + '1', 'lambda defaults': 'x = ' + 'lambda a=' * n + '1' + ': 1' * n,
        'attributes': 'x = 1' + '.a' * n, 'attributes of a name': 'x = a' + '.a' * n, 'subscripts': 'x = a' + '[0]' * n,
        'inner subscripts': 'x = ' + 'a[' * n + '0' + ']' * n, 'slices': 'x = ' + 'a[:' * n + '0' + ']' * n,
        'calls': 'x = f' + '()' * n, 'inner calls': 'x = ' + 'f(' * n + ')' * n, 'method calls': 'x = "a"' + '.upper()' * n,
        'keyword calls': 'x = ' + 'f(a=' * n + '1' + ')' * n, 'star calls': 'x = ' + 'f(*' * n + 'a' + ')' * n,
        'power': 'x = ' + '2**' * n + '1', 'power of names': 'a = 1\nx = ' + 'a**' * n + 'a', 'right sums': 'x = ' + '1+(' * n + '1' + ')' * n,
        'conditionals': 'x = ' + '1 if 0 else ' * n + '2', 'conditionals in parentheses': 'x = ' + '(1 if 0 else ' * n + '2' + ')' * n,
        'walrus': 'x = ' + '(a:=' * n + '2' + ')' * n, 'comparisons': 'x = ' + '1<(' * n + '2' + ')' * n,
        'comprehensions': 'x = ' + '[' * n + '1' + ' for a in b]' * n, 'comprehension clauses': 'x = [1' + ' for a in b' * n + ']',
        'comprehension sources': 'x = ' + '[a for a in ' * n + '[]' + ']' * n, 'generator expressions': 'x = ' + '(1 for a in ' * n + '[]' + ')' * n,
        'targets': '(' * n + 'a' + ',)' * n + ' = 1', 'list targets': '[' * n + 'a' + ']' * n + ' = 1', 'stars': 'x = ' + '*' * n + 'a',
        'delete targets': 'a = 1\ndel ' + '(' * n + 'a' + ')' * n, 'for targets': 'for ' + '(' * n + 'a' + ',)' * n + ' in []: pass',
        'f-string': 'x = ' + "f'{" * n + '1' + "}'" * n, 'f-string parentheses': "x = f'{" + '(' * n + '1' + ')' * n + "}'",
        'f-string specs': "x = f'{1:" + '{1:' * n + '}' * n + "}'", 'f-string brackets': "x = f'{" + '[' * n + ']' * n + "}'",
        'and or': 'x = ' + '(1 and (0 or ' * n + '1' + '))' * n, 'assignments': 'x = ' * n + '1', 'dots of an import': 'import a' + '.a' * n,
        'is not': 'x = 1' + ' is not 1' * n, 'not in': 'x = 1' + ' not in [1]' * n, 'decorators of nothing': '@' * n, 'colons': 'x[' + ':' * n + ']',
        'annotations': 'x: ' + '[' * n + ']' * n + ' = 1', 'assert': 'assert ' + '(' * n + '1' + ')' * n, 'return': 'def f(): return ' + '-' * n + '1',
        'defaults': 'def f(a=' + '(' * n + '1' + ')' * n + '): pass', 'matrix operator': 'x = a' + '@a' * n,
    }
    for name, text in pairs.items():
        yield Case(f'nested {n}: {name}', text + '\n', exits={0, 1}, error=r'^(SyntaxError|RecursionError|MemoryError|NameError|'
                   r'TypeError|AttributeError|ZeroDivisionError|OverflowError|ModuleNotFoundError)', seconds=20)
    blocks = {
        'if': 'if 1:', 'while': 'while 1:', 'for': 'for i in [1]:', 'def': 'def f():', 'try': 'try:', 'else': None, 'elif chain': None,
        'if in a function': 'if 1:',
    }
    for depth in (90, 150, 3000):
        for name, head in blocks.items():
            if name == 'else':
                text = ''.join(' ' * i + 'if 0: pass\n' + ' ' * i + 'else:\n' for i in range(depth)) + ' ' * depth + 'pass\n'
            elif name == 'elif chain':
                text = 'if 0: pass\n' + 'elif 0: pass\n' * (depth * 30)
            else:
                first = 'def f():\n' if 'function' in name else ''
                last = 'break\n' if name in ('while', 'for') else 'pass\n'
                text = first + ''.join(' ' * (i + bool(first)) + head + '\n' for i in range(depth))
                text += ' ' * (depth + bool(first)) + last
                if name == 'try':
                    text += ''.join(' ' * i + 'finally: pass\n' for i in range(depth - 1, -1, -1))
                if name == 'while':
                    text += ''.join(' ' * i + 'break\n' for i in range(depth - 1, 0, -1))
            yield Case(f'nested {depth} blocks: {name}', text, exits={0, 1}, error=DEEP)


def recursion_cases(folder):
    programs = {
        'direct': 'def f(): return f()\nf()', 'with arguments': 'def f(n, *a, **k): return 1 + f(n + 1, *a, **k)\nf(0, 1, x=2)',
        'mutual': 'def a(): return b()\ndef b(): return a()\na()', 'lambda': 'f = lambda: f()\nf()',
        'sort key': 'def f(x): return sorted([2, 1], key=f)\nf(0)', 'list sort key': 'def f(x):\n l = [2, 1]\n l.sort(key=f)\n return l\nf(0)',
        'map': 'def f(x): return list(map(f, [x]))\nf(0)', 'filter': 'def f(x): return list(filter(f, [x]))\nf(0)',
        'max key': 'def f(x): return max([1, 2], key=f)\nf(0)', 'min key': 'def f(x): return min([1, 2], key=f)\nf(0)',
        'comprehension': 'def f(x): return [f(y) for y in [x]]\nf(0)', 'generator expression': 'def f(x): return sum(f(y) for y in [x])\nf(0)',
        'any': 'def f(x): return any(f(y) for y in [x])\nf(0)', 'set comprehension': 'def f(x): return {f(y) for y in [x]}\nf(0)',
        'dict comprehension': 'def f(x): return {f(y): 1 for y in [x]}\nf(0)', 'f-string': "def f(x): return f'{f(x)}'\nf(0)",
        'argument': 'def f(x): return f(f(x))\nf(0)', 'star arguments': 'def f(*a): return f(*a)\nf(1)', 'default': 'def f(a=1): return (lambda b=f(): b)()\nf()',
        'closure': 'def f():\n def g(): return f()\n return g()\nf()', 'in except': 'def f():\n try: 1 / 0\n except ZeroDivisionError: f()\nf()',
        'in finally': 'def f():\n try: pass\n finally: f()\nf()', 'iter sentinel': 'def f(): return list(iter(f, 1))\nf()',
        'enumerate': 'def f(x): return [f(v) for i, v in enumerate([x])]\nf(0)', 'zip': 'def f(x): return list(zip(map(f, [x])))\nf(0)',
        'raised limit': 'import sys\nsys.setrecursionlimit(10**6)\ndef f(x): return list(map(f, [x]))\nf(0)',
        'print': 'def f(x): print(f(x))\nf(0)', 'subscript': 'def f(x): return [1][f(x)]\nf(0)', 'condition': 'def f(x):\n if f(x): return 1\nf(0)',
    }
    for name, text in programs.items():
        yield Case(f'endless recursion: {name}', text + '\n', exits={1}, error='^(RecursionError|MemoryError)')
    yield Case('endless recursion: huge limit', 'import sys\nsys.setrecursionlimit(2**31 - 1)\ndef f(n): return f(n + 1)\nf(0)\n', exits={1},
               error='^(RecursionError|MemoryError)', megabytes=500)
    yield Case('endless recursion: caught', 'def f(): return f()\nfor i in range(50):\n    try:\n        f()\n    except RecursionError:\n'
               '        pass\nprint("fine")\n', out=rb'^fine\n$')
    yield Case('endless recursion: caught at every level', 'n = 0\ndef f():\n    global n\n    n += 1\n    try:\n        f()\n'
               '    except RecursionError:\n        if n < 3000:\n            f()\ntry:\n    f()\nexcept RecursionError:\n    pass\nprint("fine")\n',
               out=rb'^fine\n$')
    yield Case('exception deep in calls', 'def f(n):\n    if n == 0:\n        return [][5]\n    return f(n - 1)\nf(900)\n', exits={1},
               error='^IndexError: list index out of range$')
    yield Case('exception with a long chain', 'def f(n):\n    try:\n        1 / 0\n    except ZeroDivisionError:\n        if n:\n            f(n - 1)\n'
               '        raise ValueError(n)\nf(300)\n', exits={1}, error='^ValueError: 0$')
    yield Case('exception with a huge message', 'raise ValueError("x" * 10**7)\n', exits={1}, error='^ValueError: xxx')
    yield Case('exception context chain of 100000', 'e = None\nfor i in range(100000):\n    try:\n        if e: raise ValueError(i) from e\n'
               '        raise ValueError(i)\n    except ValueError as x:\n        e = x\ne = x = None\nprint("freed")\n', out=rb'freed')


def deep_object_cases(folder):
    m = 1_000_000
    makers = {
        'list': 'x = []\nfor i in range(%d): x = [x]\n', 'tuple': 'x = ()\nfor i in range(%d): x = (x,)\n',
        'dict': 'x = {}\nfor i in range(%d): x = {0: x}\n', 'list and tuple': 'x = []\nfor i in range(%d): x = [(x,)]\n',
        'pairs': 'x = None\nfor i in range(%d): x = (i, x)\n',
    }
    for name, text in makers.items():
        make = text % m
        yield Case(f'deep {name}: freed at exit', make + 'print(len(x))\n', out=rb'^[12]\n$', seconds=20)
        yield Case(f'deep {name}: freed', make + 'x = None\nprint("freed")\n', out=rb'^freed\n$', seconds=20)
        yield Case(f'deep {name}: freed in a function', 'def f():\n    ' + make.replace('\n', '\n    ') + 'return 1\nprint(f())\n', out=rb'^1\n$', seconds=20)
        yield Case(f'deep {name}: collected', 'import gc\n' + make + 'gc.collect()\nl = [x]\nl.append(l)\nx = l = None\ngc.collect()\nprint("collected")\n',
                   out=rb'^collected\n$', seconds=20)
        for action in ('print(x)', 'repr(x)', 'str([x])', 'f"{x}"', '"%s" % (x,)', 'ascii(x)'):
            yield Case(f'deep {name}: {action}', make + action + '\n', exits={0, 1}, error='^(RecursionError|MemoryError)', seconds=20)
        copy = make.replace('x', 'y')
        for action in ('x == y', 'x != y', 'x in [y]', '[y].index(x)', '[x] == [y]', '[y].count(x)'):
            yield Case(f'deep {name}: {action}', make + copy + 'print(' + action + ')\n', exits={0, 1}, error='^(RecursionError|MemoryError)', seconds=20)
        if name != 'dict':
            for action in ('x < y', 'sorted([x, y])', 'max(x, y)'):
                yield Case(f'deep {name}: {action}', make + copy + action + '\n', exits={0, 1},
                           error='^(RecursionError|MemoryError|TypeError)', seconds=20)
        if name in ('tuple', 'pairs'):
            for action in ('hash(x)', '{x: 1}', '{x}', 'x in {1: 2}', 'frozenset([x])'):
                yield Case(f'deep {name}: {action}', make + action + '\n', exits={0, 1}, error='^(RecursionError|MemoryError)', seconds=20)
        yield Case(f'deep {name}: as a key error', make + '{}[x] if hasattr(x, "index") else 1\n', exits={0, 1}, error='.', seconds=20)
        yield Case(f'deep {name}: in an exception', make + 'raise ValueError(x)\n', exits={1}, error='.', seconds=20)
        yield Case(f'deep {name}: exit code', make + 'import sys\nsys.exit(x)\n', exits={1}, error=None, seconds=20)
    n = 100_000
    chains = {
        'generator expressions': ('x = iter([1])\nfor i in range(%d): x = (y for y in x)\n', 'list(x)'),
        'maps': ('x = iter([1])\nfor i in range(%d): x = map(abs, x)\n', 'list(x)'), 'filters': ('x = iter([1])\nfor i in range(%d): x = filter(None, x)\n', 'list(x)'),
        'zips': ('x = iter([1])\nfor i in range(%d): x = zip(x)\n', 'list(x)'), 'enumerates': ('x = iter([1])\nfor i in range(%d): x = enumerate(x)\n', 'list(x)'),
        'closures': ('x = lambda: 1\ndef wrap(g): return lambda: g()\nfor i in range(%d): x = wrap(x)\n', 'x()'),
        'defaults': ('x = 1\nfor i in range(%d): x = lambda y=x: y\n', 'x()'), 'bound methods': ('x = []\nfor i in range(%d): x = [x.append] and [x]\n', 'len(x)'),
        'exceptions': ('x = None\nfor i in range(%d): x = ValueError(x)\n', 'repr(x)'), 'slices': ('x = None\nfor i in range(%d): x = slice(x)\n', 'repr(x)'),
        'frozensets': ('x = frozenset()\nfor i in range(%d): x = frozenset([x])\n', 'repr(x)'), 'dict views': ('x = {}\nfor i in range(%d): x = {1: x.values()}\n', 'repr(x)'),
        'iterators': ('x = [1]\nfor i in range(%d): x = [iter(x)]\n', 'next(x[0])'), 'function attributes': ('x = None\nfor i in range(%d):\n    def f(): pass\n    f.x = x\n    x = f\n', 'x()'),
    }
    for name, (text, use) in chains.items():
        yield Case(f'deep {name}: freed', text % n + 'x = None\nprint("freed")\n', out=rb'^freed\n$', seconds=20)
        yield Case(f'deep {name}: used', text % n + use + '\n', exits={0, 1}, error='^(RecursionError|MemoryError)', seconds=20)
    yield Case('deep links in a circle', 'import gc\nhead = [None]\nx = head\nfor i in range(1000000):\n    x = [x]\nhead[0] = x\nx = head = None\n'
               'gc.collect()\nprint("freed")\n', out=rb'^freed\n$', seconds=20)
    yield Case('circle compared', 'a = []\na.append(a)\nb = []\nb.append(b)\na == b\n', exits={1}, error='^RecursionError')
    yield Case('circle printed', 'a = []\na.append(a)\nd = {1: a}\na.append(d)\nprint(a)\n', out=rb'^\[\[\.\.\.\], \{1: \[\.\.\.\]\}\]\n$')


def huge_cases(folder):
    quick = {
        '[0] * 10**12': NO_MEMORY, "'a' * 10**15": NO_MEMORY, '(0,) * 10**12': NO_MEMORY, "b'a' * 10**15": NO_MEMORY, '[0] * 10**30': NO_MEMORY,
        '[0] * (2**63 - 1)': NO_MEMORY, "'a' * (2**63 - 1)": NO_MEMORY, "'ab' * (2**62)": NO_MEMORY, '[1, 2, 3] * (2**61)': NO_MEMORY, "'é' * 2**62": NO_MEMORY,
        'bytes(10**12)': NO_MEMORY, 'bytes(2**63)': NO_MEMORY, '1 << 10**12': NO_MEMORY, '1 << 10**18': NO_MEMORY, '-1 << 2**62': NO_MEMORY,
        '1 << 2**63': NO_MEMORY, '1 << 10**30': NO_MEMORY, '2 ** 10**12': NO_MEMORY, '2 ** 2**63': NO_MEMORY, '3 ** 10**18': NO_MEMORY,
        '10 ** 10 ** 20': NO_MEMORY, '(-7) ** 10**15': NO_MEMORY, 'pow(2, 10**13)': NO_MEMORY, 'list(range(10**30))': NO_MEMORY,
        'list(range(10**12))': NO_MEMORY, 'tuple(range(10**12))': NO_MEMORY, '[*range(10**12)]': NO_MEMORY, 'sorted(range(10**12))': NO_MEMORY,
        "'a'.center(10**15)": NO_MEMORY, "'a'.ljust(2**62)": NO_MEMORY, "'a'.rjust(10**30)": NO_MEMORY, "'a'.zfill(10**14)": NO_MEMORY,
        "'\\t'.expandtabs(10**12)": NO_MEMORY, "'%*d' % (10**12, 1)": r'^(MemoryError|OverflowError|ValueError)',
        "'%99999999999d' % 1": r'^(MemoryError|OverflowError|ValueError)', "f'{1:1000000000000}'": r'^(MemoryError|OverflowError|ValueError)',
        "f'{1.5:.1000000000000f}'": r'^(MemoryError|OverflowError|ValueError)', "f'{1:99999999999999999999}'": '^ValueError',
        "'%.99999999999f' % 1.5": r'^(MemoryError|OverflowError|ValueError)', "f'{\"a\":>{10**15}}'": r'^(MemoryError|OverflowError|ValueError)',
        "print('a', sep='b' * 10**15)": NO_MEMORY, "int('9' * 10**6)": '^ValueError', "int('1' * 4301)": '^ValueError', 'str(10**4300)': '^ValueError',
        'str(1 << 10**7)': '^ValueError', 'print(7 ** 10000)': '^ValueError', "f'{1 << 10**6}'": '^ValueError', "'%d' % (1 << 10**6)": '^ValueError',
        'float(1 << 10**6)': '^OverflowError', '(1 << 10**6) / 3': '^OverflowError', '1.5 * (1 << 10**6)': '^OverflowError', 'len(range(10**30))': '^OverflowError',
        'chr(10**30)': '^(OverflowError|ValueError)', 'range(10)[10**30]': '^IndexError', '[1][10**30]': '^IndexError', "'abc'[-10**30]": '^IndexError',
        'round(15, -10**30)': None, 'round(1.5, 10**30)': '.', 'round(10**30, -10**9)': '.', '(5).bit_length() << 10**15': NO_MEMORY, '10.0 ** 10**10': '^OverflowError',
        'import math; math.factorial(10**20)': '^OverflowError', 'import math; math.ldexp(1.0, 10**30)': '^OverflowError', 'import math; math.comb(10**30, 10**29)': '^OverflowError',
        'import time; time.sleep(10**30)': '^(OverflowError|ValueError)', 'import sys; sys.exit(10**30)': None, 'import sys; sys.setrecursionlimit(10**30)': '^OverflowError',
        "int('z' * 10**6, 36)": '^ValueError', "float('1' * 10**7)": None, "float('1e' + '9' * 10**6)": None, "float('0.' + '0' * 10**6 + '1')": None,
        'hash(1 << 10**8)': None, '(1 << 10**8) >> 10**8': None, '(1 << 10**8).bit_length()': None, '0 << 10**30': None, '5 >> 10**30': None, '-5 >> 10**30': None,
        "len(hex(1 << 10**7))": None, "len(bin(1 << 10**7))": None, "int('f' * 10**6, 16).bit_length()": None, "int('1' * 10**6, 2).bit_length()": None,
        'range(10**30)[10**29]': None, '10**29 in range(10**30)': None, "len('a' * 10**8)": None, "('a' * 10**8).count('a')": None, '(1 << 10**7) * (1 << 10**7) == 1 << 2 * 10**7': None,
        'pow(3, 10**30, 10**30 + 57)': None, 'pow(3, 1 << 20000, (1 << 2000) + 1)': None, '(10**100000 + 1) % (10**50000 + 7)': None, '[[0] * 10**6] * 10**7 and 1': None,
        'sum([0] * 10**6)': None, "'ab' * 10**7 in 'ab' * 10**7 + 'c'": None, "('a' * 10**6 + 'b') in 'a' * 2 * 10**6": None, "len('a,' * 10**6) and len(('a,' * 10**6).split(','))": None,
    }
    for text, error in quick.items():
        exits = {1} if error and error != '.' else {0, 1}
        yield Case(f'huge: {text}', text + '\n', exits={0} if error is None and 'sys.exit' not in text else exits, error=error,
                   capped=text in ('[[0] * 10**6] * 10**7 and 1', 'list(range(10**12))', 'tuple(range(10**12))', '[*range(10**12)]', 'sorted(range(10**12))')
                   or 'math.comb' in text)
    for text in ('x = 10**10**8', 'print(10**10**8)', 'print(10**10**8 % 7)', 'x = 3**(2 * 10**8)', 'x = 7**10**8 * 7**10**8'):
        yield Case(f'huge: {text}', text + '\n', exits={0, 1}, error='^(MemoryError|OverflowError|ValueError)', seconds=60)
    yield Case('huge: repeated squaring', 'x = 3\nwhile True: x = x * x\n', exits={1}, error=NO_MEMORY, megabytes=200, seconds=30)
    yield Case('huge: factorial digits', 'x = 1\nfor i in range(1, 3001): x *= i\nprint(x.bit_length())\n', out=rb'^30336\n$')
    yield Case('huge: set(range(10**12))', 'set(range(10**12))\n', exits={1}, error=NO_MEMORY, megabytes=300, seconds=20)
    yield Case('huge: dict.fromkeys(range(10**12))', 'dict.fromkeys(range(10**12))\n', exits={1}, error=NO_MEMORY, megabytes=300, seconds=20)
    yield Case('huge: join of a long list', 'x = "a" * 10**6\nlen(x.join([x] * 10**5))\n', exits={1}, error=NO_MEMORY, capped=True)
    yield Case('huge: replace', 'len(("a" * 10**6).replace("a", "b" * 10**6))\n', exits={1}, error=NO_MEMORY, capped=True)


def stream_cases(folder):
    ends = {0, 1, 2, 120}
    lines = 'for i in range(%d):\n    print("line", i)\n'
    yield Case('reader leaves: many lines', lines % 10**8, exits=ends, kind='reader leaves')
    yield Case('reader leaves: few lines', lines % 3000, exits=ends, kind='reader leaves')
    yield Case('reader leaves: one long line', 'print("x")\nprint("y" * 10**8)\n', exits=ends, kind='reader leaves')
    yield Case('reader leaves: caught', 'print("x" * 100, flush=True)\ntry:\n    while True:\n        print("y" * 10000, flush=True)\nexcept OSError:\n    pass\n',
               exits=ends, kind='reader leaves')
    yield Case('reader leaves: write', 'import sys\nwhile True: sys.stdout.write("z\\n" * 100)\n', exits=ends, kind='reader leaves')
    yield Case('standard output full', 'print("x")\n', exits={1, 2, 120}, error='No space left', redirections='>/dev/full')
    yield Case('standard output full: many lines', lines % 10**5, exits={1, 2, 120}, error='No space left', redirections='>/dev/full')
    yield Case('standard output full: flush', 'print("x", flush=True)\n', exits={1, 2, 120}, error='No space left', redirections='>/dev/full')
    yield Case('standard output full: nothing written', 'x = 1\n', exits={0}, redirections='>/dev/full')
    yield Case('standard output closed', 'print("x")\n', exits=ends, redirections='>&-')
    yield Case('standard output closed: many lines', lines % 10**5, exits=ends, redirections='>&-')
    yield Case('standard error closed', '1 / 0\n', exits={1}, redirections='2>&-')
    yield Case('standard error full', '1 / 0\n', exits={1, 2, 120}, redirections='2>/dev/full')
    yield Case('standard error closed: print', 'import sys\nprint("x", file=sys.stderr)\nprint("end")\n', exits=ends, redirections='2>&-')
    yield Case('standard error closed: syntax', 'x = = 1\n', exits={1}, redirections='2>&-')
    yield Case('all streams closed', 'print(1)\n1 / 0\n', exits={1, 120}, redirections='<&- >&- 2>&-')
    yield Case('standard output read-only', 'print("x")\n', exits={1, 2, 120}, redirections='1</dev/null')
    yield Case('standard input closed', 'print(input())\n', exits={1}, error='Error', redirections='<&-')
    yield Case('standard input closed: unused', 'print(1)\n', out=rb'^1\n$', redirections='<&-')
    yield Case('standard input is a directory', 'print(input())\n', exits={1, 2}, error='.', redirections='</')
    yield Case('standard input empty', 'input()\n', exits={1}, error='^EOFError: EOF when reading a line$')
    yield Case('standard input ends without a line break', 'print(input())\n', stdin=b'abc', out=rb'^abc\n$')
    yield Case('standard input not UTF-8', 'print(len(input()))\n', exits={0, 1}, error='^UnicodeDecodeError', stdin=b'\xff\xfe\n')
    yield Case('standard input with NUL', 'print(len(input()))\n', stdin=b'a\x00b\n', out=rb'^3\n$')
    yield Case('standard input with a long line', 'print(len(input()))\n', stdin=b'x' * 10**7 + b'\n', out=rb'^10000000\n$')
    yield Case('standard input endless', 'input()\n', exits={1}, error='^(MemoryError|UnicodeDecodeError)', megabytes=200, redirections='</dev/zero')
    yield Case('open: /dev/full', 'open("/dev/full").read(10)\nprint(1)\n', out=rb'^1\n$')
    yield Case('open: endless', 'open("/dev/zero").read()\n', exits={1}, error='^MemoryError', megabytes=200)
    yield Case('open: not UTF-8', 'open("garbage_module.py").read()\n', exits={1}, error='^UnicodeDecodeError')
    yield Case('open: a directory', 'open("directory")\n', exits={1}, error='^IsADirectoryError')
    yield Case('open: NUL in the name', 'open("a\\0b")\n', exits={1}, error='^ValueError')
    yield Case('open: too many', 'l = []\nwhile True: l.append(open("/dev/null"))\n', exits={1}, error='^(OSError|MemoryError)')
    yield Case('output of 100 MB', 'for i in range(100): print("x" * 10**6)\n', redirections='>/dev/null')


def memory_cases(steps):
    growing = {
        'list': 'x = []\nwhile True: x.append(0)\n', 'list of ints': 'x = []\ni = 0\nwhile True:\n    i += 1000003\n    x.append(i)\n',
        'list of big ints': 'x = []\ni = 10**30\nwhile True:\n    i += 1\n    x.append(i)\n', 'list of floats': 'x = []\ni = 0.5\nwhile True:\n    i += 1\n    x.append(i)\n',
        'list of lists': 'x = []\nwhile True: x.append([])\n', 'nested list': 'x = []\nwhile True: x = [x]\n', 'nested tuple': 'x = ()\nwhile True: x = (x,)\n',
        'doubled list': 'x = [0]\nwhile True: x += x\n', 'doubled tuple': 'x = (0,)\nwhile True: x = x + x\n', 'dict': 'x = {}\ni = 0\nwhile True:\n    x[i] = i\n    i += 1\n',
        'dict of strings': 'x = {}\ni = 0\nwhile True:\n    x[str(i)] = [i]\n    i += 1\n', 'set': 'x = set()\ni = 0\nwhile True:\n    x.add(i)\n    i += 1\n',
        'doubled string': 'x = "a"\nwhile True: x += x\n', 'list of strings': 'x = []\nwhile True: x.append("%d" % len(x))\n', 'string repeated': 'x = "a"\nwhile True: x = x * 3\n',
        'joined string': 'x = ["abc"]\nwhile True:\n    x = x + x\n    y = "".join(x)\n', 'big int': 'x = 3\nwhile True: x = x * x\n', 'shifted int': 'x = 1\nwhile True: x = x << x.bit_length()\n',
        'bytes': 'x = b"a"\nwhile True: x = x + x\n', 'comprehension': 'x = [i for i in range(10**12)]\n', 'generator': 'x = tuple(i for i in range(10**12))\n',
        'sorted': 'x = [1]\nwhile True:\n    x = x + x\n    y = sorted(x, key=lambda v: -v)\n', 'closures': 'x = []\nwhile True:\n    def f(a=len(x)): return a\n    x.append(f)\n',
        'exceptions': 'x = []\nwhile True:\n    try:\n        1 / 0\n    except ZeroDivisionError as e:\n        x.append(e)\n',
        'recursion': 'import sys\nsys.setrecursionlimit(10**9)\ndef f(n): return f(n + 1)\nf(0)\n', 'repr': 'x = [0]\nwhile True:\n    x += x\n    y = repr(x)\n',
        'split': 'x = "a b "\nwhile True:\n    x += x\n    y = x.split()\n', 'cycles': 'x = []\nwhile True:\n    y = [x]\n    y.append(y)\n    x.append(y)\n',
        'globals': 'x = "v"\nd = {}\nwhile True:\n    x += "v"\n    d[x] = x * 100\n',
    }
    for megabytes in steps:
        for name, text in growing.items():
            error = '^(MemoryError|RecursionError|OverflowError)'
            yield Case(f'no memory, {megabytes} MB: {name}', text, exits={1, 2}, error=error, megabytes=megabytes, seconds=20)
        for name in ('list of ints', 'dict', 'doubled string', 'big int', 'list of lists', 'nested list', 'cycles'):
            body = '\n'.join('    ' + line for line in growing[name].splitlines())
            text = ('import gc\ndef grow():\n' + body + '\nfor i in range(3):\n    try:\n        grow()\n    except MemoryError:\n'
                    '        gc.collect()\nprint("survived")\n')
            yield Case(f'no memory, {megabytes} MB, caught: {name}', text, exits={0, 1}, error='^MemoryError', megabytes=megabytes, seconds=30)
        yield Case(f'no memory, {megabytes} MB: long program', b'x = [' + b'1,' * 10**6 + b']\n', exits={0, 1, 2}, error='MemoryError|memory', megabytes=megabytes)
        yield Case(f'no memory, {megabytes} MB: deep program', b'x = ' + b'(' * 10**5 + b'1' + b')' * 10**5, exits={0, 1, 2},
                   error='MemoryError|memory|SyntaxError|RecursionError', megabytes=megabytes)


def interrupt_cases(folder):
    begin = 'print("begun", flush=True)\n'
    ends = {1, 130, -2}
    loops = {
        'while': 'while True: pass\n', 'for': 'for i in range(10**15): pass\n', 'arithmetic': 'n = 0\nwhile True: n = (n * 3 + 1) % 1000003\n',
        'calls': 'def f(): return 1\nwhile True: f()\n', 'comprehension': 'sum([0 for i in range(10**12) if i < 0])\n',
        'generator': 'for x in (i for i in range(10**12) if i < 0): pass\n', 'sleep': 'import time\ntime.sleep(100)\n', 'input': 'input()\n',
        'map': 'def f(x): return 0\nfor x in map(f, iter(int, 1)): pass\n', 'nested': 'while True:\n    for i in range(1000):\n        while i:\n            i -= 1\n',
        'try': 'while True:\n    try:\n        pass\n    finally:\n        x = 1\n', 'recursion': 'def f(n): return 0 if n == 0 else f(n - 1)\nwhile True: f(100)\n',
    }
    for name, text in loops.items():
        yield Case(f'interrupt: {name}', begin + text, exits=ends, error='^KeyboardInterrupt', kind='interrupt')
    yield Case('interrupt: caught', begin + 'try:\n    while True: x = 1\nexcept KeyboardInterrupt:\n    print("caught")\n', out=rb'caught\n$', kind='interrupt')
    yield Case('interrupt: not an Exception', begin + 'try:\n    while True: x = 1\nexcept Exception:\n    print("no")\n', exits=ends,
               error='^KeyboardInterrupt', kind='interrupt')
    yield Case('interrupt: finally runs', begin + 'try:\n    while True: x = 1\nfinally:\n    print("finally")\n', exits=ends, out=rb'finally\n$', kind='interrupt')


def command_cases(folder):
    yield Case('command line: nothing', exits={0, 2})
    yield Case('command line: unknown option', arguments=['--no-such-option'], exits={2}, error='.')
    yield Case('command line: unknown letter', arguments=['-?z'], exits={0, 2})
    yield Case('command line: -c without code', arguments=['-c'], exits={2}, error='.')
    yield Case('command line: -c pass', arguments=['-c', 'pass'], out=rb'^$')
    yield Case('command line: -c empty', arguments=['-c', ''], out=rb'^$')
    yield Case('command line: -c print', arguments=['-c', 'print(1 + 1)'], out=rb'^2\n$')
    yield Case('command line: -c lines', arguments=['-c', 'x = 1\nif x:\n    print("y")'], out=rb'^y\n$')
    yield Case('command line: -c arguments', arguments=['-c', 'import sys; print(sys.argv)', 'a', '-b', '--help'], out=rb"^\['-c', 'a', '-b', '--help'\]\n$")
    yield Case('command line: -c syntax', arguments=['-c', 'x = = 1'], exits={1}, error='^SyntaxError: invalid syntax$')
    yield Case('command line: -c error', arguments=['-c', '1/0'], exits={1}, error='^ZeroDivisionError: division by zero$')
    yield Case('command line: -c exit', arguments=['-c', 'import sys; sys.exit(7)'], exits={7})
    yield Case('command line: -c not UTF-8', arguments=['-c', os.fsdecode(b'x = "\xff"')], exits={0, 1}, error='.')
    yield Case('command line: -c of 100 KB', arguments=['-c', 'x = [' + '1,' * 50_000 + ']; print(len(x))'], out=rb'^50000\n$')
    yield Case('command line: - from standard input', arguments=['-'], stdin=b'print("in")\n', out=rb'^in\n$')
    yield Case('command line: - with nothing', arguments=['-'], out=rb'^$')
    yield Case('command line: - with garbage', arguments=['-'], stdin=b'\xff\x00(((', exits={1}, error='.')
    yield Case('command line: - with arguments', arguments=['-', 'a', 'b'], stdin=b'import sys\nprint(sys.argv)\n', out=rb"^\['-', 'a', 'b'\]\n$")
    yield Case('command line: --help', arguments=['--help'], out=rb'(?i)usage')
    yield Case('command line: --version', arguments=['--version'], out=rb'\d+\.\d+')
    yield Case('command line: --help to a full device', arguments=['--help'], exits={0, 1, 2, 120}, redirections='>/dev/full')
    yield Case('command line: program arguments', 'import sys\nprint(sys.argv[1:])\n', arguments=['-x', '--help', '', 'é'], out="^\\['-x', '--help', '', 'é'\\]\n$".encode())
    yield Case('command line: argument not UTF-8', 'import sys\nprint(len(sys.argv))\n', arguments=[os.fsdecode(b'\xff\xfe')], out=rb'^2\n$')
    yield Case('command line: 20000 arguments', 'import sys\nprint(len(sys.argv))\n', arguments=['x'] * 20_000, out=rb'^20001\n$')
    yield Case('command line: an argument of 100 KB', 'import sys\nprint(len(sys.argv[1]))\n', arguments=['x' * 100_000], out=rb'^100000\n$')
    yield Case('command line: two programs', arguments=['exits.py', 'no_such.py'], exits={3})


def all_cases(folder, memory_steps):
    for group in (command_cases, file_cases, garbage_cases, stream_cases, interrupt_cases, recursion_cases, huge_cases, long_line_cases,
                  nesting_cases, deep_object_cases):
        yield from group(folder)
    yield from memory_cases(memory_steps)
