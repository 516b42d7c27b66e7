class M(type):
    def mro(cls):
        print('mro of', cls.__name__)
        return [cls, B, object] if cls.__name__ == 'C' else super().mro()
class B: 
    x = 'B'
class A:
    x = 'A'
class C(A, metaclass=M): pass
print(C.x, [k.__name__ for k in C.__mro__], isinstance(C(), B), issubclass(C, B))
class D(C): y = 1
print([k.__name__ for k in D.__mro__], D.x)
class Bad(type):
    def mro(cls): return 5
try:
    class E(metaclass=Bad): pass
except TypeError as e: print(e)
class Bad2(type):
    def mro(cls): return [5]
try:
    class E(metaclass=Bad2): pass
except TypeError as e: print(e)
class Bad3(type):
    def mro(cls): return []
try:
    class E(metaclass=Bad3): pass
    print(E.__mro__)
except Exception as e: print(type(e), e)
class Bad4(type):
    def mro(cls): return [cls, int]
try:
    class E(metaclass=Bad4): pass
except TypeError as e: print(e)
print(type.mro(C), type.mro(int))
