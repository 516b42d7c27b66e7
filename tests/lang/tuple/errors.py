def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
t = (1, 2)
attempt(lambda: t[2])
attempt(lambda: t[-3])
attempt(lambda: t['a'])
attempt(lambda: t[1.0])
attempt(lambda: t + [1])
attempt(lambda: t + 1)
attempt(lambda: 1 + t)
attempt(lambda: t * 'a')
attempt(lambda: t - t)
attempt(lambda: t < [1])
attempt(lambda: (1, 'a') < (1, 2))
attempt(lambda: t.index(9))
attempt(lambda: t.append(1))
attempt(lambda: hash((1, [2])))
attempt(lambda: {(1, [2]): 3})
attempt(lambda: t.x)
attempt(lambda: (1, 2)[5])
attempt(lambda: tuple(5))
attempt(lambda: tuple(1, 2))
attempt(lambda: -t)
u = t
attempt(lambda: u())
def put():
    t[0] = 1
attempt(put)
def drop():
    del t[0]
attempt(drop)
def put_slice():
    t[0:1] = (5,)
attempt(put_slice)
def inner():
    x = ([],)
    try:
        x[0] += [1]
    finally:
        print(x)
attempt(inner)
def unpack2():
    a, b = (1, 2, 3)
attempt(unpack2)
def unpack3():
    a, b, c = (1, 2)
attempt(unpack3)
