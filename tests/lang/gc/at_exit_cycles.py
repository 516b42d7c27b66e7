class A:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n, helper is not None)
def helper(): pass
a = A('cycle'); a.me = a
del a
b = A('global')
import gc
c = A('cycle2'); c.me = c; c = None
print('end')
