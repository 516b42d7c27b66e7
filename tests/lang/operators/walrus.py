print((x := 5), x, (x := x + 1), x)
if (n := len('hello')) > 3:
    print(n)
while (n := n - 1) > 2:
    print(n, end=' ')
print()
print([y := 1, y ** 2, y + 1], y, (a := 1, b := 2), a, b, [(z := i) for i in range(3)], z)
data = [1, 5, 3]
print([m for d in data if (m := d * 2) > 4], m, any((hit := d) > 3 for d in data), hit, all((miss := d) < 4 for d in data), miss)
def f():
    if (v := 10) and (w := v * 2):
        return v, w
    return None
print(f())
def g():
    total = 0
    r = [total := total + i for i in range(5)]
    return r, total
print(g())
print((lambda: (q := 3) + q)(), f'{(k := 4)}{k}', {(p := 1): p}, print(s := 'arg'), s)
d, i = {}, 0
d[(i := 1)] = i
print(d, (c := d), c is d, not (e := 0), e, (h := 1) if (j := 0) else (j := 2), j)
def count():
    global gl
    gl = 0
    [gl := gl + 1 for _ in range(3)]
    return gl
print(count(), gl)
def outer():
    o = 1
    def inner():
        nonlocal o
        return [o := o + 1 for _ in range(3)]
    return inner(), o
print(outer())
print(x := 1, 2, (x := 3, 4), x, max(u := 5, 3), u, [t for t in range(5) if (half := t // 2) == 1], half)
