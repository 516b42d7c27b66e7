r = range(0, 20, 3)
l = list(r)
bounds = [None, -9, -2, 0, 1, 4, 9]
for step in [None, 1, 2, 3, -1, -2]:
    for i in bounds:
        for j in bounds:
            assert list(r[i:j:step]) == l[i:j:step], (i, j, step)
    print(step, r[1:5:step], r[::step], r[-2::step], len(r[:4:step]))
print(r[2:5][1:], r[::-1][::-1], r[100:], r[:-100], range(10)[3:7][::-1], range(5)[::-2], range(5, 0, -1)[1:3], range(10)[2:8:2][1], range(0)[:], range(0)[::-1])
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(lambda: r[7])
attempt(lambda: r[-8])
attempt(lambda: r[10**20])
attempt(lambda: r['a'])
attempt(lambda: r[::0])
attempt(lambda: r.index(1))
attempt(lambda: r.index('a'))
attempt(lambda: range(0, 5, 0))
attempt(lambda: range(1.5))
attempt(lambda: range('a'))
attempt(lambda: range())
attempt(lambda: range(1, 2, 3, 4))
attempt(lambda: range(None))
attempt(lambda: range(1, 2.0))
attempt(lambda: range(3) + range(3))
attempt(lambda: range(3) * 2)
attempt(lambda: range(3) < range(4))
attempt(lambda: range(3)())
attempt(lambda: range(stop=3))
def put():
    r[0] = 1
attempt(put)
def put_attr():
    r.start = 1
attempt(put_attr)
attempt(lambda: r.nothing)
