# Subclasses of bytes and bytearray.

class B(bytes):
    tag = "class"

    def __new__(cls, text, note=None):
        self = super().__new__(cls, text, "utf-8") if isinstance(text, str) else bytes.__new__(cls, text)
        self.note = note
        return self

    def doubled(self):
        return B(self + self, self.note)

    def __getitem__(self, key):
        return ("item", super().__getitem__(key))


b = B("aé", note=7)
print(b, repr(b), type(b).__name__, b.note, b.tag, len(b), isinstance(b, bytes), type(b).__mro__[1:])
print(b == b"a\xc3\xa9", hash(b) == hash(b"a\xc3\xa9"), {b: 1}[b"a\xc3\xa9"], b < b"b", b in {b"a\xc3\xa9"})
print(b[0], b[:1], list(b), b.doubled(), b.doubled().note, 97 in b, b"\xc3" in b)
for r in (b.upper(), b + b"", b"" + b, b * 1, b * 2, b.replace(b"x", b"y"), b.strip(), b.ljust(1), b.zfill(1), b.center(2),
          b.translate(None), b.removeprefix(b"x"), b.expandtabs(), b.join([b"1", b"2"]), bytes(b), b"%b" % b, b % ()):
    print(type(r).__name__, r)
print([type(part).__name__ for part in b.split()], [type(part).__name__ for part in b.partition(b"x")])
print(b.decode(), b.hex(), b.startswith(B(b"a")), B(b"abc").find(B(b"c")), B(b"ab,c").split(B(b",")))
b.note += 1
print(b.note, vars(b), b.__dict__)
print(bytes.__getitem__(b, 0), super(B, b).__getitem__(1), bytes.upper(b))
print(int(B(b"12")), float(B(b"1.5")), int.from_bytes(B(b"\1\0"), "big"), b"%s|%r" % (B(b"x"), B(b"y")))


class Plain(bytes):
    pass


class Slots(bytes):
    __slots__ = ()


print(Plain(), Plain(3), Plain([65, 66]), Plain("x", "ascii"), Plain(b"q"), type(Plain(b"")), Plain(b"") is Plain(b""))
print(type(Plain.fromhex("6162")), Plain.fromhex("61 62"), Plain.maketrans(b"a", b"b")[97])
try:
    Slots(b"x").y = 1
except AttributeError as e:
    print(e)
try:
    class Full(bytes):
        __slots__ = ("x",)
except TypeError as e:
    print(e)
for make in (lambda: Plain(-1), lambda: Plain("x"), lambda: Plain(b"x", other=1), lambda: Plain([256]), lambda: Plain(1.5)):
    try:
        print(make())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Keyword(bytes):
    def __init__(self, *args, **keywords):
        print("init", args, keywords)


print(Keyword(b"x"), Keyword(source=b"y"))


class Converted:
    def __bytes__(self):
        return Plain(b"converted")


print(type(bytes(Converted())), type(Plain(Converted())), type(bytes(Plain(b"p"))))
match Plain(b"m"):
    case bytes(x):
        print("matched", type(x).__name__, x)


class A(bytearray):
    def __init__(self, *args, note=None):
        super().__init__(*args)
        self.note = note

    def append(self, item):
        super().append(item + 1)


a = A(b"ab", note=[])
a.append(98)
a += b"d"
a.note.append(a)
print(a, type(a).__name__, a.note[0] is a, a.upper(), type(a.upper()), type(a + b"x"), type(a * 2), type(a[:1]), type(a.copy()))
print(type(A.fromhex("61")), a == b"abcd", isinstance(a, bytearray), a.pop(), a)


class S(str):
    pass


for text, separator in (S("ab"), S("x")), (Plain(b"ab"), Plain(b"x")), (A(b"ab"), A(b"x")):
    for part in text, text + separator + text:
        print([type(p).__name__ for p in type(text)(part).partition(separator)],
              [type(p).__name__ for p in type(text)(part).rpartition(separator)])
