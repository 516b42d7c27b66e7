print(..., type(...).__name__, ... is ..., repr(...))
def f():
    ...
print(f())
if True: ...
x = [..., 1]
print(x, x[0] is ..., bool(...))
