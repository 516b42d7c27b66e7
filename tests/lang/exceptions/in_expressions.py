def boom(x=0):
    raise ValueError('boom %s' % x)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: [boom(1)])
attempt(lambda: {1: boom(2)})
attempt(lambda: {boom(3)})
attempt(lambda: (1, boom(4), boom(5)))
attempt(lambda: 1 + boom(6))
attempt(lambda: boom(7) + boom(8))
attempt(lambda: [boom(x) for x in [9]])
attempt(lambda: list(boom(x) for x in [10]))
attempt(lambda: max([1, 2], key=lambda v: boom(11)))
attempt(lambda: sorted([2, 1], key=boom))
attempt(lambda: list(map(boom, [12])))
attempt(lambda: list(filter(boom, [13])))
attempt(lambda: print(boom(14)))
attempt(lambda: f'{boom(15)}')
attempt(lambda: boom(16) if True else 0)
attempt(lambda: True or boom(17))
attempt(lambda: False or boom(18))
attempt(lambda: 1 < boom(19) < 3)
attempt(lambda: [1, 2][boom(20)])
attempt(lambda: [1, 2][boom(21):])
attempt(lambda: (lambda a=1: boom(a))(22))
attempt(lambda: 'a'.join(boom(v) for v in [23]))
attempt(lambda: any(boom(v) for v in [24]))
attempt(lambda: sum(boom(v) for v in [25]))
attempt(lambda: {k: boom(k) for k in [26]})
attempt(lambda: '%s' % boom(27))
attempt(lambda: not boom(28))
attempt(lambda: -boom(29))
attempt(lambda: boom(30)(1))
attempt(lambda: print(*boom(31)))
attempt(lambda: (x := boom(32)))
attempt(lambda: dict(a=boom(33)))
l = [1, 2, 3]
try:
    l[0] = boom(34)
except ValueError:
    print(l)
try:
    l[1:] = (boom(v) for v in [35])
except ValueError:
    print(l)
try:
    l.extend(1 // v for v in (1, 0))
except ZeroDivisionError:
    print(l)
d = {}
try:
    d.update((k, 1 // k) for k in (1, 0))
except ZeroDivisionError:
    print(d)
try:
    a, b = 1, boom(36)
except ValueError:
    print('unbound')
