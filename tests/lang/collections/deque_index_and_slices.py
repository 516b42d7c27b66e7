def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from collections import deque

d = deque('abcdef')
for i in range(-7, 8):
    show(d.__getitem__, i)
show(lambda: d['x'])
show(lambda: d[1:2])
show(lambda: d[1.0])
show(lambda: d[10**30])
d[0] = 'A'
d[-1] = 'F'
print(d)
try:
    d[6] = 1
except IndexError as e:
    print(e)
del d[2]
print(d)
del d[-1]
print(d)
del d[0]
print(d)
try:
    del d[5]
except IndexError as e:
    print(e)


class I:
    def __index__(self):
        return 1


print(d[I()])
