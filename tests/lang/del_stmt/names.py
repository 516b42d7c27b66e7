x = 1
del x
try:
    print(x)
except NameError as e:
    print(e)
a, b, c = 1, 2, 3
del a, b
print(c)
try:
    del a
except NameError as e:
    print(e)
x = 5
print(x)
def f():
    y = 1
    del y
    try:
        print(y)
    except UnboundLocalError as e:
        print(e)
    try:
        del y
    except UnboundLocalError as e:
        print(e)
    y = 2
    return y
print(f())
def g():
    global c
    del c
g()
try:
    c
except NameError as e:
    print(e)
def outer():
    v = 1
    def inner():
        return v
    def remove():
        nonlocal v
        del v
    print(inner())
    remove()
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    try:
        print(v)
    except UnboundLocalError as e:
        print(type(e).__name__, e)
    v = 9
    print(inner())
outer()
def param(p):
    del p
    try:
        p
    except UnboundLocalError as e:
        print(e)
param(1)
print = print
len = lambda x: 'mine'
print(len([]))
del len
print(len([]))
