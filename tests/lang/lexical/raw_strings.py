print(r'a\nb', R'a\tb', r"\\", len(r'\\'), r'\'', r"\"", len(r'\''))
print(r'''a\
b''')
print(len(r'\
'))
print(r'\x41\u0041\101\q')
print(r'', r'\d+\.\d*', r'C:\dir')
print(repr(r'\n'), repr(r'\''), r'a' 'b\n' r'\n')
print(rb'\x41\n', Rb'\q', bR'\0', BR"a\\b", len(rb'\n'), br'\'')
print(rf'{1+1}\n', fr'\{2}', Rf'{3}', FR'\t{4}')
print(u'unicode', U'UNICODE')
