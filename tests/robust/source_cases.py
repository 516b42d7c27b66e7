"""Source text that is far too long or far too deep."""
from case import Case

DEEP = r'^(SyntaxError|IndentationError|RecursionError|MemoryError)'
NESTING = 100_000
LINE = 10_000_000


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
        'keyword arguments': (
            lambda: b'x = dict('
            + b','.join(b'a%d=1' % i for i in range(n // 50))
            + b')\nprint(len(x))\n'
        ),
        'parameters': (
            lambda: b'def f(' + b','.join(b'a%d' % i for i in range(n // 50)) + b'): pass\nf()\n'
        ),
        'unpacking targets': lambda: b','.join([b'x'] * (n // 20)) + b' = range(%d)\n' % (n // 20),
        'unpacked string': lambda: b'a,b = "' + b'x' * n + b'"\n',
        'delete targets': lambda: b'x = 1\ndel ' + b','.join([b'x'] * (n // 20)) + b'\n',
        'global names': (
            lambda: b'def f():\n global '
            + b','.join(b'a%d' % i for i in range(n // 50))
            + b'\nprint(1)\n'
        ),
        'import names': (
            lambda: b'from math import ' + b','.join([b'pi'] * (n // 50)) + b'\nprint(pi)\n'
        ),
        'conditionals': lambda: b'x = ' + b'0 if 0 else ' * (n // 120) + b'1\nprint(x)\n',
        'backslashes': lambda: b'x = 1 ' + b'\\\n' * (n // 20) + b'\nprint(x)\n',
        'semicolons': lambda: b';' * n,
        'unknown characters': lambda: b'?' * n,
        'quotes': lambda: b'"' * n,
        'zeros': lambda: b'x = ' + b'0' * n + b'\nprint(x)\n',
    }
    errors = (
        r'^(SyntaxError|RecursionError|MemoryError|IndentationError|NameError|TypeError|'
        r'ValueError|OverflowError)'
    )
    for name, source in sources.items():
        yield Case(f'10 MB line: {name}', source, exits={0, 1}, error=errors, seconds=20)
    count = 200_000
    lines = {
        'statements': b'x = 1\n' * 1_000_000,
        'elif': b'x = -1\nif x == 0: pass\n' + b''.join(
            b'elif x == %d: pass\n' % i for i in range(count)
        ),
        'functions': b''.join(b'def f%d(): return %d\n' % (i, i) for i in range(count)),
        'names': b''.join(b'name%d = %d\n' % (i, i) for i in range(count)),
        'constants in a function': (
            b'def f():\n'
            + b''.join(b' x = %d.5\n' % i for i in range(count))
            + b' return x\nprint(f())\n'
        ),
        'locals of a function': (
            b'def f():\n' + b''.join(b' x%d = 1\n' % i for i in range(count)) + b'f()\n'
        ),
        'cells of a function': (
            b'def f():\n'
            + b''.join(b' x%d = 1\n' % i for i in range(5000))
            + b' return lambda: ('
            + b','.join(b'x%d' % i for i in range(5000))
            + b')\nprint(len(f()()))\n'
        ),
        'except clauses': (
            b'try: 1/0\n' + b'except ValueError: pass\n' * 100_000 + b'except: pass\n'
        ),
    }
    for name, source in lines.items():
        yield Case(f'many lines: {name}', source, exits={0, 1}, error=errors, seconds=20)


def nesting_cases(folder):
    n = NESTING
    pairs = {
        'parentheses': 'x = ' + '(' * n + '1' + ')' * n,
        'brackets': 'x = ' + '[' * n + ']' * n,
        'braces': 'x = ' + '{' * n + '1' + '}' * n,
        'tuples': 'x = ' + '(' * n + '1' + ',)' * n,
        'dicts': 'x = ' + '{1:' * n + '2' + '}' * n,
        'mixed': 'x = ' + '([{1:' * (n // 3) + '2' + '}])' * (n // 3),
        'open parentheses': '(' * n,
        'open brackets': '[' * n,
        'open braces': '{' * n,
        'closed parentheses': ')' * n,
        'minus': 'x = ' + '-' * n + '1',
        'plus': 'x = ' + '+' * n + '1',
        'tilde': 'x = ' + '~' * n + '1',
        'minus of a name': 'a = 1\nx = ' + '-' * n + 'a',
        'minus at run time': 'a = 1\nx = ' + '- ' * n + 'a\nprint(x)',
        'not': 'x = ' + 'not ' * n + '1',
        'lambda': 'x = ' + 'lambda: ' * n + '1',
        'lambda defaults': 'x = ' + 'lambda a=' * n + '1' + ': 1' * n,
        'attributes': 'x = 1' + '.a' * n,
        'attributes of a name': 'x = a' + '.a' * n,
        'subscripts': 'x = a' + '[0]' * n,
        'inner subscripts': 'x = ' + 'a[' * n + '0' + ']' * n,
        'slices': 'x = ' + 'a[:' * n + '0' + ']' * n,
        'calls': 'x = f' + '()' * n,
        'inner calls': 'x = ' + 'f(' * n + ')' * n,
        'method calls': 'x = "a"' + '.upper()' * n,
        'keyword calls': 'x = ' + 'f(a=' * n + '1' + ')' * n,
        'star calls': 'x = ' + 'f(*' * n + 'a' + ')' * n,
        'power': 'x = ' + '2**' * n + '1',
        'power of names': 'a = 1\nx = ' + 'a**' * n + 'a',
        'right sums': 'x = ' + '1+(' * n + '1' + ')' * n,
        'conditionals': 'x = ' + '1 if 0 else ' * n + '2',
        'conditionals in parentheses': 'x = ' + '(1 if 0 else ' * n + '2' + ')' * n,
        'walrus': 'x = ' + '(a:=' * n + '2' + ')' * n,
        'comparisons': 'x = ' + '1<(' * n + '2' + ')' * n,
        'comprehensions': 'x = ' + '[' * n + '1' + ' for a in b]' * n,
        'comprehension clauses': 'x = [1' + ' for a in b' * n + ']',
        'comprehension sources': 'x = ' + '[a for a in ' * n + '[]' + ']' * n,
        'generator expressions': 'x = ' + '(1 for a in ' * n + '[]' + ')' * n,
        'targets': '(' * n + 'a' + ',)' * n + ' = 1',
        'list targets': '[' * n + 'a' + ']' * n + ' = 1',
        'stars': 'x = ' + '*' * n + 'a',
        'delete targets': 'a = 1\ndel ' + '(' * n + 'a' + ')' * n,
        'for targets': 'for ' + '(' * n + 'a' + ',)' * n + ' in []: pass',
        'f-string': 'x = ' + "f'{" * n + '1' + "}'" * n,
        'f-string parentheses': "x = f'{" + '(' * n + '1' + ')' * n + "}'",
        'f-string specs': "x = f'{1:" + '{1:' * n + '}' * n + "}'",
        'f-string brackets': "x = f'{" + '[' * n + ']' * n + "}'",
        'and or': 'x = ' + '(1 and (0 or ' * n + '1' + '))' * n,
        'assignments': 'x = ' * n + '1',
        'dots of an import': 'import a' + '.a' * n,
        'is not': 'x = 1' + ' is not 1' * n,
        'not in': 'x = 1' + ' not in [1]' * n,
        'decorators of nothing': '@' * n,
        'colons': 'x[' + ':' * n + ']',
        'annotations': 'x: ' + '[' * n + ']' * n + ' = 1',
        'assert': 'assert ' + '(' * n + '1' + ')' * n,
        'return': 'def f(): return ' + '-' * n + '1',
        'defaults': 'def f(a=' + '(' * n + '1' + ')' * n + '): pass',
        'matrix operator': 'x = a' + '@a' * n,
    }
    for name, text in pairs.items():
        yield Case(
            f'nested {n}: {name}',
            text + '\n',
            exits={0, 1},
            error=r'^(SyntaxError|RecursionError|MemoryError|NameError|'
            r'TypeError|AttributeError|ZeroDivisionError|OverflowError|ModuleNotFoundError)',
            seconds=20,
        )
    blocks = {
        'if': 'if 1:',
        'while': 'while 1:',
        'for': 'for i in [1]:',
        'def': 'def f():',
        'try': 'try:',
        'else': None,
        'elif chain': None,
        'if in a function': 'if 1:',
    }
    for depth in (90, 150, 3000):
        for name, head in blocks.items():
            if name == 'else':
                text = (
                    ''.join(' ' * i + 'if 0: pass\n' + ' ' * i + 'else:\n' for i in range(depth))
                    + ' ' * depth
                    + 'pass\n'
                )
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
