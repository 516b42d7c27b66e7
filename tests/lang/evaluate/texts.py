# What a text is: a str has no coding cookie and no byte order mark, bytes have.
exec("# -*- coding: latin-1 -*-\nprint('\xe9', len('\xe9'))")
exec("# -*- coding: latin-1 -*-\nprint('\xe9', len('\xe9'))".encode("latin-1"))
print(ascii(eval("# coding: latin-1\n'\xe9'")), ascii(eval(b"# coding: latin-1\n'\xe9'")))
code = compile("# coding: latin-1\nt = '\xe9'", "n", "exec")
space = {}
exec(code, space)
print(ascii(space["t"]))
for text in ("\ufeffx = 1", b"\xef\xbb\xbfx = 1"):
    try:
        exec(text)
        print("accepted")
    except SyntaxError as e:
        print(e.msg)


class Names:
    def __init__(self):
        self.own = {"x": 1}

    def __getitem__(self, name):
        return self.own[name]

    def __setitem__(self, name, item):
        self.own[name] = item

    def __delitem__(self, name):
        raise IndexError(name)


names = Names()
exec("print(type(locals()).__name__, eval('x'))\nexec('y = x + 1')\nprint(y)", {}, names)
print(sorted(names.own))
try:
    exec("del x", {}, names)
except NameError as e:
    print(e)
for text in ("return 5", "nonlocal x", "break", "x = yield 5", "x = 1\nglobal x", "x = = 1", "f(1 2)"):
    try:
        exec(text)
    except SyntaxError as e:
        print(e.msg, e.lineno, e.filename, e.text and e.text.strip())


class B(bytes):
    pass


for start in (B(b""), bytearray(), b""):
    try:
        print(sum([], start))
    except TypeError as e:
        print(e)
