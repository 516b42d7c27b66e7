# What users get wrong.
import array


def t(f):
    try:
        print(repr(f())[:200])
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: array.array('i', [1]).sort())
t(lambda: array.array('i', '1'))
t(lambda: array.array('i') + [])
t(lambda: sorted(array.array('d', [2, 1])))
t(lambda: array.array('i', [1, 2])[0:1][0])
t(lambda: ''.join(array.array('u', 'ab')))
t(lambda: array.array('b', [1]) * 1000000 == 5)
t(lambda: max(array.array('i')))
t(lambda: [1] + array.array('i', [1]))
t(lambda: array.array('i', [5]).index(5.0))
t(lambda: {array.array('i'): 1})
