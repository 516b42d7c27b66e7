from array import array, ArrayType, typecodes
import array as module

for args in [(), (1,), ('ii',), ('',), ('z',), ('i', 1), ('i', 'abc'), ('i', [1], 2), ('u', 'abc'), ('i', array('u', 'a')),
             ('i', b'abcd'), ('i', b'abc'), ('d', array('i', [1])), ('u', ['a', 'b']), ('i', None), ('i', array('d', [1.5])),
             ('b', array('i', [300])), ('u', array('u', 'xy')), ('é',), ('i', ()), ('d', range(3)), (None,), (b'i',)]:
    try:
        print(args, array(*args))
    except (TypeError, ValueError, OverflowError) as e:
        print(args, type(e).__name__, e)
try:
    array('i', x=1)
except TypeError as e:
    print(e)
print(typecodes, ArrayType is array, array, array.__name__, array.__module__, module.__name__)
print(isinstance(array('i'), array), type(array('i')) is array)
try:
    hash(array('i'))
except TypeError as e:
    print(e)
