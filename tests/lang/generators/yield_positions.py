def g():
    a = yield
    print('a', a)
    b = [(yield 1), (yield 2)]
    print('b', b)
    c = (yield 3) + (yield 4)
    print('c', c)
    print('call', (yield 5), *(yield 6), sep='|')
    d = {(yield 7): (yield 8)}
    print('d', d)
    if (yield 9) and (yield 10):
        print('both')
    e = (yield 11) if (yield 12) else (yield 13)
    print('e', e)
    f = [0, 1, 2]
    f[(yield 14)] = yield 15
    print('f', f)
    h = f'{(yield 16)}-{(yield 17)!r}'
    print('h', h)
    i = lambda: (yield)
    print(type(i()).__name__)
    for j in (yield 18):
        print('j', j)
    while (yield 19):
        print('again')
    with_none = yield from (yield 20)
    print(with_none)
    k = yield 21, 22
    print('k', k)
    a += yield 23
    print('a', a)
    assert (yield 24), 'no'
    m = not (yield 25)
    n = (yield 26) < (yield 27) < (yield 28)
    print(m, n)
    del f[(yield 29)]
    print(f)
    x, y = yield 30
    print(x, y)
    return (yield 31)


it = g()
values = [None, 'a', 1, 2, 10, 20, 'p', 'qr', 'key', 'item', True, True, 0, 'else', 1, 'stored', 'u', 'v', [1, 2], 1, 0, [], 'k', 'z', True, False,
          1, 2, 3, 0, (5, 6), 'end']
try:
    for v in values:
        print('->', it.send(v))
except StopIteration as e:
    print('returned', e.value)
