class I(int):
    def __new__(cls, *a): print('new', cls.__name__, a); return super().__new__(cls, *a)
print(type(I.from_bytes(b'\x05', 'big')), I.from_bytes(b'\x01\x00', 'big'))
print(type(bool.from_bytes(b'\x05', 'big')), bool.from_bytes(b'\0', 'big'))
class E:
    def __init__(self, l): self.l = l
    def __eq__(self, o): self.l.clear(); return True
l = []
l += [E(l), 1, 2]
try: l.remove(5); print('removed', l)
except Exception as e: print(type(e), e)
l += [E(l)]
try: print(l.index(5))
except Exception as e: print(type(e), e)
l += [E(l)]
print(l.count(5), l)
class F(E):
    def __eq__(self, o): self.l.clear(); return False
l += [F(l), 1]
try: l.remove(5); print('removed', l)
except Exception as e: print(type(e), e)
l += [F(l), 5]
print(5 in l)
class P(property):
    """P doc"""
class C:
    @P
    def a(self):
        "a doc"
    b = P(lambda self: 1, doc='b doc')
    @property
    def c(self): "c doc"
    @c.setter
    def c(self, v): "other"
print(C.a.__doc__, C.b.__doc__, C.c.__doc__, P.__doc__, vars(C.a) if hasattr(C.a, '__dict__') else None)
C.a.__doc__ = 'new'
print(C.a.__doc__)
for n in ('a\0', '\0', 'a b', '', 'é'):
    try: print(repr(type(n, (), {}).__name__))
    except ValueError as e: print(e)
class Q: pass
for n in ('a\0b', 5, 'ok'):
    try: Q.__name__ = n; print(Q.__name__)
    except (ValueError, TypeError) as e: print(e)
try: del Q.__name__
except TypeError as e: print(e)
