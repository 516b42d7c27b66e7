import gc
def g(name):
    me = yield
    try:
        yield 1
    finally:
        print('finally', name, me is not None)
x = g('cycle'); next(x); x.send(x)
del x
print('before'); gc.collect(); print('after')
class N(int):
    def __del__(self): print('del', int(self))
class NL(list):
    def __del__(self): print('del list')
class NS(int):
    __slots__ = ()
    def __del__(self): print('del slots', int(self))
a = N(5); a.me = a; del a; gc.collect()
l = NL(); l.append(l); del l; gc.collect()
l = [NS(7)]; l.append(l); del l; gc.collect()
class S(tuple):
    __slots__ = ()
    def __del__(self): print('del tuple')
l = []; l.append(S([l])); del l; gc.collect()
class T(str):
    __slots__ = ()
    def __del__(self): print('del str')
l = [T('x')]; l.append(l); del l; gc.collect()
l = [T('x')]; del l
def h():
    try: yield
    finally: raise ValueError('in finally')
it = h(); next(it); del it
print('end')
