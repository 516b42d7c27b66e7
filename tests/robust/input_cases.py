"""Bad input from outside: command lines, files, streams, interrupts."""
import os
import random

from case import Case

ANY_SYNTAX = r'^(SyntaxError|IndentationError|TabError)'


def prepare(folder):
    """The files that cases refer to, in the scratch folder where every case runs."""
    os.mkdir(os.path.join(folder, 'directory'))
    os.mkdir(os.path.join(folder, 'directory.py'))
    files = {
        'unreadable.py': b'print(1)\n',
        'garbage_module.py': b'\xff\x00\xfe(((',
        'self_import.py': b'import self_import\n',
        'endless_a.py': b'import endless_b\nimport endless_a\n',
        'endless_b.py': b'import endless_a\nfrom endless_a import x\n',
        'exits.py': b'import sys\nsys.exit(3)\n',
        '-dash.py': b'print("dash")\n',
        'new\nline.py': b'1 / 0\n',
    }
    for name, data in files.items():
        with open(os.path.join(folder, name), 'wb') as file:
            file.write(data)
    with open(os.path.join(os.fsencode(folder), b'bytes\xff.py'), 'wb') as file:
        file.write(b'1 / 0\n')
    os.chmod(os.path.join(folder, 'unreadable.py'), 0)


def command_cases(folder):
    yield Case('command line: nothing', exits={0, 2})
    yield Case('command line: unknown option', arguments=['--no-such-option'], exits={2}, error='.')
    yield Case('command line: unknown letter', arguments=['-?z'], exits={0, 2})
    yield Case('command line: -c without code', arguments=['-c'], exits={2}, error='.')
    yield Case('command line: -c pass', arguments=['-c', 'pass'], out=rb'^$')
    yield Case('command line: -c empty', arguments=['-c', ''], out=rb'^$')
    yield Case('command line: -c print', arguments=['-c', 'print(1 + 1)'], out=rb'^2\n$')
    yield Case(
        'command line: -c lines', arguments=['-c', 'x = 1\nif x:\n    print("y")'], out=rb'^y\n$'
    )
    yield Case(
        'command line: -c arguments',
        arguments=['-c', 'import sys; print(sys.argv)', 'a', '-b', '--help'],
        out=rb"^\['-c', 'a', '-b', '--help'\]\n$",
    )
    yield Case(
        'command line: -c syntax',
        arguments=['-c', 'x = = 1'],
        exits={1},
        error='^SyntaxError: invalid syntax$',
    )
    yield Case(
        'command line: -c error',
        arguments=['-c', '1/0'],
        exits={1},
        error='^ZeroDivisionError: division by zero$',
    )
    yield Case('command line: -c exit', arguments=['-c', 'import sys; sys.exit(7)'], exits={7})
    yield Case(
        'command line: -c not UTF-8',
        arguments=['-c', os.fsdecode(b'x = "\xff"')],
        exits={0, 1},
        error='.',
    )
    yield Case(
        'command line: -c of 100 KB',
        arguments=['-c', 'x = [' + '1,' * 50_000 + ']; print(len(x))'],
        out=rb'^50000\n$',
    )
    yield Case(
        'command line: - from standard input',
        arguments=['-'],
        stdin=b'print("in")\n',
        out=rb'^in\n$',
    )
    yield Case('command line: - with nothing', arguments=['-'], out=rb'^$')
    yield Case(
        'command line: - with garbage', arguments=['-'], stdin=b'\xff\x00(((', exits={1}, error='.'
    )
    yield Case(
        'command line: - with arguments',
        arguments=['-', 'a', 'b'],
        stdin=b'import sys\nprint(sys.argv)\n',
        out=rb"^\['-', 'a', 'b'\]\n$",
    )
    yield Case(
        'command line: --check does not run the program',
        arguments=['--check', '-c', 'print(1)'],
        out=rb'^$',
    )
    yield Case(
        'command line: --check names a syntax error',
        arguments=['--check', '-c', 'print('],
        exits={1},
        error='SyntaxError',
    )
    yield Case('command line: --help', arguments=['--help'], out=rb'(?i)usage')
    yield Case('command line: --version', arguments=['--version'], out=rb'\d+\.\d+')
    yield Case(
        'command line: --help to a full device',
        arguments=['--help'],
        exits={0, 1, 2, 120},
        redirections='>/dev/full',
    )
    yield Case(
        'command line: program arguments',
        'import sys\nprint(sys.argv[1:])\n',
        arguments=['-x', '--help', '', 'é'],
        out="^\\['-x', '--help', '', 'é'\\]\n$".encode(),
    )
    yield Case(
        'command line: argument not UTF-8',
        'import sys\nprint(len(sys.argv))\n',
        arguments=[os.fsdecode(b'\xff\xfe')],
        out=rb'^2\n$',
    )
    yield Case(
        'command line: 20000 arguments',
        'import sys\nprint(len(sys.argv))\n',
        arguments=['x'] * 20_000,
        out=rb'^20001\n$',
    )
    yield Case(
        'command line: an argument of 100 KB',
        'import sys\nprint(len(sys.argv[1]))\n',
        arguments=['x' * 100_000],
        out=rb'^100000\n$',
    )
    yield Case('command line: two programs', arguments=['exits.py', 'no_such.py'], exits={3})


def file_cases(folder):
    yield Case('file missing', arguments=['no_such_file.py'], exits={1, 2}, error='No such file')
    yield Case(
        'file in a missing folder',
        arguments=['/no/such/folder/x.py'],
        exits={1, 2},
        error='No such file',
    )
    yield Case('file is a directory', arguments=['directory'], exits={1, 2}, error='.')
    yield Case(
        'file is a directory named like a program',
        arguments=['directory.py'],
        exits={1, 2},
        error='.',
    )
    yield Case(
        'file cannot be read',
        arguments=['unreadable.py'],
        exits={0} if os.geteuid() == 0 else {1, 2},
        error='Permission denied',
    )
    yield Case('file whose reading fails', arguments=['/proc/self/mem'], exits={1, 2}, error='.')
    yield Case('file name too long', arguments=['x' * 5000], exits={1, 2}, error='.')
    yield Case('file name empty', arguments=[''], exits={0, 1, 2})
    yield Case('file name with a trailing slash', arguments=['exits.py/'], exits={1, 2}, error='.')
    yield Case('file name begins with a dash', arguments=['./-dash.py'], out=rb'^dash\n$')
    yield Case(
        'file name with a line break',
        arguments=['new\nline.py'],
        exits={1},
        error='^ZeroDivisionError',
    )
    yield Case(
        'file name not UTF-8',
        arguments=[os.fsdecode(b'bytes\xff.py')],
        exits={1},
        error='^ZeroDivisionError',
    )
    yield Case('file is the null device', arguments=['/dev/null'])
    yield Case(
        'file is endless zeros', arguments=['/dev/zero'], exits={1, 2}, megabytes=500, error='.'
    )
    yield Case(
        'file is standard input', arguments=['/dev/stdin'], stdin=b'print(5)\n', out=rb'^5\n$'
    )
    yield Case(
        'module is garbage', 'import garbage_module\n', exits={1}, error='^(SyntaxError|ValueError)'
    )
    yield Case('module imports itself', 'import self_import\nprint(1)\n', out=rb'^1\n$')
    yield Case(
        'module circle with a missing name', 'import endless_a\n', exits={1}, error='^ImportError'
    )
    yield Case(
        'module is a directory',
        'import directory\n',
        exits={0, 1},
        error='^(ModuleNotFound|Import)Error',
    )
    yield Case('module missing', 'import no_such_module\n', exits={1}, error='^ModuleNotFoundError')
    yield Case('module exits', 'import exits\n', exits={3})


def garbage_cases(folder):
    for seed in range(24):
        dice = random.Random(seed)
        yield Case(
            f'garbage bytes {seed}',
            dice.randbytes(dice.choice((1, 2, 10, 100, 5000))),
            exits={0, 1, 2},
            error='.',
        )
    for seed in range(8):
        dice = random.Random(seed)
        text = ''.join(chr(dice.choice((dice.randrange(32, 127), 10, 32, 9))) for _ in range(2000))
        yield Case(f'garbage printable {seed}', text, exits={1}, error=ANY_SYNTAX)
    words = (
        '( ) [ ] { } , : ; = == + - * ** / // % < > != . := -> ~ @ & | ^ >> << if else elif for in'
        ' not and or lambda def return try except finally raise import from as global nonlocal del'
        ' pass break continue assert is None True x y z 1 2.5 0x \'a\' "b" f"{x}" b"c" \n \n \n\t'
        ' \n    \n        \\ # print range len'
    ).split(' ')
    for seed in range(40):
        dice = random.Random(seed)
        text = ' '.join(dice.choice(words) for _ in range(dice.choice((3, 6, 12, 200))))
        yield Case(
            f'garbage tokens {seed}',
            text,
            exits={0, 1},
            error=r'^\w+(Error|Interrupt|Exception|Iteration)',
        )
    whole = (
        'import sys\ndef f(a, *b, c=[1, {2: 3}], **d):\n    """doc"""\n    for i in range(3):\n    '
        '    try:\n            x = f\'{a!r:>{i + 1}}\' if a else [j for j in b if j]\n       '
        ' except (ValueError, KeyError) as e:\n            raise TypeError("t") from e\n       '
        ' finally:\n            del x\n    else:\n        return (lambda y, /: y ** 2)(0x1_f),'
        ' -1.5e3\nassert f(1, 2)[0] == 961, "no"\n'
    )
    for cut in range(0, len(whole), 11):
        yield Case(f'truncated at {cut}', whole[:cut], exits={0, 1}, error=r'^\w+Error')
    dice = random.Random(7)
    for number in range(40):
        data = bytearray(whole.encode())
        for _ in range(3):
            data[dice.randrange(len(data))] = dice.choice(b'()[]{}:,\'"\\\n\t #=*x0\x00\xff')
        yield Case(f'damaged {number}', bytes(data), exits={0, 1}, error=r'^\w+Error')
    fixed = {
        'empty': (b'', {0}),
        'one line break': (b'\n', {0}),
        'byte order mark alone': (b'\xef\xbb\xbf', {0}),
        'NUL': (b'\x00', {0, 1}),
        'NUL in code': (b'x = 1\x00\nprint(x)\n', {1}),
        'NUL in a string': (b'x = "\x00"\n', {1}),
        'invalid UTF-8 in a comment': (b'# \xff\nprint(1)\n', {1}),
        'invalid UTF-8 in a string': (b'x = "\xc3("\n', {1}),
        'invalid UTF-8 in a name': (b'\xe9 = 1\n', {1}),
        'overlong UTF-8': (b'x = "\xc0\x80"\n', {1}),
        'UTF-8 surrogate': (b'x = "\xed\xa0\x80"\n', {1}),
        'UTF-8 beyond the last': (b'x = "\xf5\x80\x80\x80"\n', {1}),
        'UTF-8 cut at the end': (b'x = 1 # \xe2\x82', {1}),
        'UTF-16': ('\ufeffprint(1)\n'.encode('utf-16-le'), {1}),
        'unterminated string': (b"x = 'abc\nprint(1)\n", {1}),
        'unterminated triple': (b'x = """abc\n\n', {1}),
        'unterminated at the end': (b"x = '", {1}),
        'unterminated backslash': (b"x = '\\", {1}),
        'backslash alone': (b'\\', {1}),
        'unterminated f-string field': (b"x = f'{", {1}),
        'unterminated bracket': (b'x = [1, 2\nprint(1)\n', {1}),
        'indentation too much': (b'x = 1\n    y = 2\n', {1}),
        'indentation missing': (b'if 1:\nx = 2\n', {1}),
        'indentation unknown level': (b'if 1:\n        x = 2\n    y = 3\n', {1}),
        'tabs against spaces': (b'if 1:\n        x = 2\n\ty = 3\n', {1}),
        'carriage returns': (b'x = 1\r\r\ny = 2\r', {0}),
        'control characters': (bytes(range(1, 32)), {1}),
        'an executable': (b'\x7fELF\x02\x01\x01\x00' + bytes(100), {1}),
    }
    for name, (data, exits) in fixed.items():
        yield Case(f'file with {name}', data, exits=exits, error=r'^(\w*Error|.*null bytes)')


def stream_cases(folder):
    ends = {0, 1, 2, 120}
    lines = 'for i in range(%d):\n    print("line", i)\n'
    yield Case('reader leaves: many lines', lines % 10**8, exits=ends, kind='reader leaves')
    yield Case('reader leaves: few lines', lines % 3000, exits=ends, kind='reader leaves')
    yield Case(
        'reader leaves: one long line',
        'print("x")\nprint("y" * 10**8)\n',
        exits=ends,
        kind='reader leaves',
    )
    yield Case(
        'reader leaves: caught',
        (
            'print("x" * 100, flush=True)\ntry:\n    while True:\n        print("y" * 10000,'
            ' flush=True)\nexcept OSError:\n    pass\n'
        ),
        exits=ends,
        kind='reader leaves',
    )
    yield Case(
        'reader leaves: write',
        'import sys\nwhile True: sys.stdout.write("z\\n" * 100)\n',
        exits=ends,
        kind='reader leaves',
    )
    yield Case(
        'standard output full',
        'print("x")\n',
        exits={1, 2, 120},
        error='No space left',
        redirections='>/dev/full',
    )
    yield Case(
        'standard output full: many lines',
        lines % 10**5,
        exits={1, 2, 120},
        error='No space left',
        redirections='>/dev/full',
    )
    yield Case(
        'standard output full: flush',
        'print("x", flush=True)\n',
        exits={1, 2, 120},
        error='No space left',
        redirections='>/dev/full',
    )
    yield Case(
        'standard output full: nothing written', 'x = 1\n', exits={0}, redirections='>/dev/full'
    )
    yield Case('standard output closed', 'print("x")\n', exits=ends, redirections='>&-')
    yield Case(
        'standard output closed: many lines', lines % 10**5, exits=ends, redirections='>&-'
    )
    yield Case('standard error closed', '1 / 0\n', exits={1}, redirections='2>&-')
    yield Case('standard error full', '1 / 0\n', exits={1, 2, 120}, redirections='2>/dev/full')
    yield Case(
        'standard error closed: print',
        'import sys\nprint("x", file=sys.stderr)\nprint("end")\n',
        exits=ends,
        redirections='2>&-',
    )
    yield Case('standard error closed: syntax', 'x = = 1\n', exits={1}, redirections='2>&-')
    yield Case(
        'all streams closed', 'print(1)\n1 / 0\n', exits={1, 120}, redirections='<&- >&- 2>&-'
    )
    yield Case(
        'standard output read-only', 'print("x")\n', exits={1, 2, 120}, redirections='1</dev/null'
    )
    yield Case(
        'standard input closed', 'print(input())\n', exits={1}, error='Error', redirections='<&-'
    )
    yield Case('standard input closed: unused', 'print(1)\n', out=rb'^1\n$', redirections='<&-')
    yield Case(
        'standard input is a directory',
        'print(input())\n',
        exits={1, 2},
        error='.',
        redirections='</',
    )
    yield Case(
        'standard input empty', 'input()\n', exits={1}, error='^EOFError: EOF when reading a line$'
    )
    yield Case(
        'standard input ends without a line break',
        'print(input())\n',
        stdin=b'abc',
        out=rb'^abc\n$',
    )
    yield Case(
        'standard input not UTF-8',
        'print(len(input()))\n',
        exits={0, 1},
        error='^UnicodeDecodeError',
        stdin=b'\xff\xfe\n',
    )
    yield Case('standard input with NUL', 'print(len(input()))\n', stdin=b'a\x00b\n', out=rb'^3\n$')
    yield Case(
        'standard input with a long line',
        'print(len(input()))\n',
        stdin=b'x' * 10**7 + b'\n',
        out=rb'^10000000\n$',
    )
    yield Case(
        'standard input endless',
        'input()\n',
        exits={1},
        error='^(MemoryError|UnicodeDecodeError)',
        megabytes=200,
        redirections='</dev/zero',
    )
    yield Case('open: /dev/full', 'open("/dev/full").read(10)\nprint(1)\n', out=rb'^1\n$')
    yield Case(
        'open: endless',
        'open("/dev/zero").read()\n',
        exits={1},
        error='^MemoryError',
        megabytes=200,
    )
    yield Case(
        'open: not UTF-8',
        'open("garbage_module.py").read()\n',
        exits={1},
        error='^UnicodeDecodeError',
    )
    yield Case('open: a directory', 'open("directory")\n', exits={1}, error='^IsADirectoryError')
    yield Case('open: NUL in the name', 'open("a\\0b")\n', exits={1}, error='^ValueError')
    yield Case(
        'open: too many',
        'l = []\nwhile True: l.append(open("/dev/null"))\n',
        exits={1},
        error='^(OSError|MemoryError)',
    )
    yield Case(
        'output of 100 MB', 'for i in range(100): print("x" * 10**6)\n', redirections='>/dev/null'
    )


def interrupt_cases(folder):
    begin = 'print("begun", flush=True)\n'
    call = 'def f(): pass\n'  # CPython's own loop without a call may be interrupted outside its try
    ends = {1, 130, -2}
    loops = {
        'while': 'while True: pass\n',
        'for': 'for i in range(10**15): pass\n',
        'arithmetic': 'n = 0\nwhile True: n = (n * 3 + 1) % 1000003\n',
        'calls': 'def f(): return 1\nwhile True: f()\n',
        'comprehension': 'sum([0 for i in range(10**12) if i < 0])\n',
        'generator': 'for x in (i for i in range(10**12) if i < 0): pass\n',
        'sleep': 'import time\ntime.sleep(100)\n',
        'input': 'input()\n',
        'map': 'def f(x): return 0\nfor x in map(f, iter(int, 1)): pass\n',
        'nested': 'while True:\n    for i in range(1000):\n        while i:\n            i -= 1\n',
        'try': 'while True:\n    try:\n        pass\n    finally:\n        x = 1\n',
        'recursion': 'def f(n): return 0 if n == 0 else f(n - 1)\nwhile True: f(100)\n',
    }
    for name, text in loops.items():
        yield Case(
            f'interrupt: {name}',
            begin + text,
            exits=ends,
            error='^KeyboardInterrupt',
            kind='interrupt',
        )
    yield Case(
        'interrupt: caught',
        begin
        + call
        + 'try:\n    while True: f()\nexcept KeyboardInterrupt:\n    print("caught")\n',
        out=rb'caught\n$',
        kind='interrupt',
    )
    yield Case(
        'interrupt: not an Exception',
        begin + call + 'try:\n    while True: f()\nexcept Exception:\n    print("no")\n',
        exits=ends,
        error='^KeyboardInterrupt',
        kind='interrupt',
    )
    yield Case(
        'interrupt: finally runs',
        begin + call + 'try:\n    while True: f()\nfinally:\n    print("finally")\n',
        exits=ends,
        out=rb'finally\n$',
        kind='interrupt',
    )
