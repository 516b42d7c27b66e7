from array import array

a, b = array('i', [1, 2]), array('i', [3])
print(a + b, a * 3, 2 * a, a * 0, a * -1, b + b + b)
c = a
c += b
c *= 2
print(a, c is a)
c += c
print(c)
c *= 0
print(c)
for act in (lambda: b + [1], lambda: b + array('d'), lambda: [1] + b, lambda: b * 'x', lambda: b * 1.5, lambda: b * b,
            lambda: b - b, lambda: -b, lambda: b.__iadd__([1]), lambda: b.__iadd__(array('d')), lambda: b * 2 ** 70):
    try:
        print(act())
    except (TypeError, OverflowError) as e:
        print(type(e).__name__, e)
print(array('i', [1, 2]) == array('d', [1.0, 2.0]), array('i', [1]) == array('i', [1, 0]), array('i') == array('d'))
print(array('i', [1, 2]) < array('i', [1, 3]), array('i', [1, 2]) < array('i', [1]), array('i', [2]) >= array('b', [1, 5]))
print(array('u', 'abc') > array('u', 'abb'), array('i', [1]) != [1], array('i', [1]) == [1], array('i') <= array('i'))
nan = array('d', [float('nan')])
print(nan == nan, nan != nan, nan == array('d', nan), array('d', [0.0]) == array('d', [-0.0]))
