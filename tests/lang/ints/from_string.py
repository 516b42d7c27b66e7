for s in ['0', '1', '-1', '+1', '007', '-0', '123', '  42  ', '\t42\n', '1_000', '1_2_3', '-1_0', '12345678901234567890',
          '-99999999999999999999999999999999', '１２３', '٣']:
    print(repr(s), int(s))
for s in ['', ' ', '-', '+', '--1', '+-1', '1 2', '1.0', '1e5', '0x10', '1_', '_1', '1__0', 'abc', '1a', '- 1', 'None', '½', '1\x00', "it's", 'a"b']:
    try:
        print(int(s))
    except ValueError as e:
        print(e)
print(int(b'12'), int(b' -7 '))
try:
    int(b'x')
except ValueError as e:
    print(e)
print(int(), int(5), int(True), int('5', 10))
