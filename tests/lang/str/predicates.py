words = ['', 'abc', 'ABC', 'Abc', 'abc1', '123', '1.5', '-1', ' ', '\t\n', 'a b', 'A B', 'Hello World', 'hello World', '_', 'a_b', '1a', 'x\n', '\x00', '~', 'A1', 'a1']
for w in words:
    print(repr(w), ''.join('1' if f else '0' for f in [w.isalpha(), w.isdigit(), w.isalnum(), w.isspace(), w.isupper(), w.islower(), w.istitle(), w.isdecimal(), w.isnumeric(), w.isidentifier(), w.isprintable(), w.isascii()]))
for i in range(128):
    c = chr(i)
    print(i, c.isalpha() + 2 * c.isdigit() + 4 * c.isspace() + 8 * c.isupper() + 16 * c.islower() + 32 * c.isprintable() + 64 * c.isalnum() + 128 * c.isidentifier(), end=';')
print()
