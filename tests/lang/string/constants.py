import string

for name in sorted(string.__all__):
    thing = getattr(string, name)
    if isinstance(thing, str):
        print(name, len(thing), repr(thing))
print(string.__name__, sorted(string.__all__))
print([c for c in 'a1 _Z\t' if c in string.ascii_letters + string.digits], 'f' in string.hexdigits, '8' in string.octdigits)
table = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[13:] + string.ascii_lowercase[:13])
print('hello, world'.translate(table))
print('it\'s "all" (fine)!'.translate(str.maketrans('', '', string.punctuation)))
print(all(c.isspace() for c in string.whitespace), sum(c.isprintable() for c in string.printable))
