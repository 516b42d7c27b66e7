# __index__ of a factor empties the array that is being repeated.
a = bytearray(b'abcdefgh' * 1000)


class Factor:
    def __index__(self):
        a.clear()
        return 2


print(len(a * Factor()), a)
a.extend(b'xy')
print(Factor() * a)
a.extend(b'xy')
a *= Factor()
print(a)
