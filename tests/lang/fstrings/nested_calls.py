def f(a, b=2, *c, **d):
    return f'{a}-{b}-{c}-{d}'
print(f'{f(1)}', f'{f(1, b=3)}', f'{f(1, 2, 3, x=4)}', f'{f(*[1, 2], **{"k": 5})}', f'{f("s")}')
rows = [('apple', 1.5, 3), ('banana', 0.25, 12), ('cherry', 10.0, 100)]
for name, price, n in rows:
    print(f'{name:<10}|{price:>8.2f}|{n:>5d}|{price * n:>10,.2f}|{n / 115:>7.1%}')
print(f'{"Total":<10}|{sum(p * n for _, p, n in rows):>26,.2f}')
print(f'{(lambda a: a * 2)(4)}', f'{[(lambda: i)() for i in range(3)]}', f'{ {k: v for k, v in zip("ab", (1, 2))} }', f'{sorted("hello")}', f'{"".join(reversed("abc"))}')
n = 5
print(f'{n!r}{n!s}{n:d}' f'{n:03d}', f"{'yes' if n > 3 else 'no'}", f'{n if n else "zero"}', f'{n}')
print(f'{n:{n}.{n}f}' if isinstance(n, float) else f'{float(n):{n}.{n - 3}f}', f'{n ** 2}', f'{n // 2, n % 2}', f'{-n}', f'{~n}', f'{n << 2}', f'{n and 0}', f'{n is None}')
g = lambda x: f'<{x}>'
print(g(g(g(1))), f'{g(f"{n}")}', f'{"a" "b"}', f'{"%d" % n}', f'{"%5.1f|" % n}')
total = 0
print(f'{(total := total + n)} {total}')
