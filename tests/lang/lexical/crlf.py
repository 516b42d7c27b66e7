x = 1
if x:
    print('crlf')
    y = [1,
         2]
print(repr('''a
b'''))
z = 1 + \
    2
print(y, z)
# comment
print('a\
b')
