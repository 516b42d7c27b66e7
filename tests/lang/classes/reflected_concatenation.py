class A:
    def __radd__(self, o):
        print('radd', repr(o)); return NotImplemented
    def __rmul__(self, o):
        print('rmul', repr(o)); return NotImplemented
for x in ('x', [1], (1,), b'b', 1, 1.5, {}, None):
    for op in ('+', '*'):
        try:
            if op == '+': x + A()
            else: x * A()
        except TypeError as e: print(e)
class S(str):
    def __add__(self, o): print('add'); return NotImplemented
    def __radd__(self, o): print('S radd'); return 5
print('x' + S('y'))
class L(list):
    def __radd__(self, o): print('L radd'); return 6
print([1] + L())
x = 'a'
try: x += A()
except TypeError as e: print(e)
x = [1]
try: x += A()
except TypeError as e: print(e)
