from array import array

for code in 'bBhHiIlLqQfdu':
    for bad in 'a', 'ab', 1.5, None, [1], b'a', '':
        try:
            print(code, array(code, [bad]))
        except TypeError as e:
            print(code, repr(bad), e)


class Index:
    def __index__(self):
        return 65


class Float:
    def __float__(self):
        return 2.5


print(array('i', [Index()]), array('B', [Index()]), array('Q', [Index()]), array('d', [Float(), Index()]))
print(array('f', [1e300, -1e300, 1e-50, float('nan'), 0.1]))
try:
    array('d', [10 ** 400])
except OverflowError as e:
    print(e)
