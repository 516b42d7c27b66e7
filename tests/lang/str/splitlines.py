print('a\nb\nc'.splitlines(), 'a\nb\n'.splitlines(), ''.splitlines(), '\n'.splitlines(), '\n\n'.splitlines(), 'abc'.splitlines())
print('a\r\nb\rc\n\rd'.splitlines(), 'a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i'.splitlines(), 'a\x1fb'.splitlines())
print('a\nb\r\nc'.splitlines(True), 'a\n\nb\n'.splitlines(keepends=True), 'x'.splitlines(True), 'a\r'.splitlines(True))
print('one\ntwo'.splitlines(False), 'é\n😀\r\n'.splitlines())
