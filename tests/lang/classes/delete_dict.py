# del o.__dict__ leaves a fresh, empty one.
import functools


class A:
    kind = 'class'


a = A()
a.x = 1
old = a.__dict__
del a.__dict__
print(a.__dict__, old, a.kind, hasattr(a, 'x'))
a.y = 2
print(a.__dict__, a.y)
del a.__dict__
del a.__dict__
print(vars(a))
b = A()
del b.__dict__
b.z = 3
print(vars(b), vars(A()))
try:
    a.__dict__ = 3
except TypeError as e:
    print(e)

p = functools.partial(int)
p.__dict__ = {'a': 1}
p.b = 2
print(p.a, p.__dict__, p('7'))
p.__dict__ = {}
print(hasattr(p, 'a'))
for v in (3, None):
    try:
        p.__dict__ = v
    except TypeError as e:
        print(e)
try:
    del p.__dict__
except TypeError as e:
    print(e)
print(p.__dict__)
