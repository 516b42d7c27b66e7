def t(x):
    print('t', x, end=' ')
    return x
print(1 if True else 2, 1 if 0 else 2, 'a' if '' else 'b', t(1) if t(0) else t(2), t(1) if t(5) else t(2))
for n in (-5, 0, 5):
    print('neg' if n < 0 else 'zero' if n == 0 else 'pos', (n if n else None), -n if n < 0 else n, [n] if n else [], 'even' if n % 2 == 0 else 'odd')
f = (lambda: 1) if False else (lambda: 2)
print(f(), (max if 1 else min)(3, 4), [x if x % 2 else -x for x in range(5)], {('e' if x % 2 == 0 else 'o'): x for x in range(4)}, (1, 2) if 0 else (3,), 1 if 0 else 2, 3)
x = 5 if t(0) and t(1) else 6 if t(0) or t(2) else 7
print(x, (1 if x else 2) + 3, 1 if x else 2 + 3, not (1 if x else 0), (yes := 1) if x else 0, yes)
l = [1, 2]
(l if x else [])[0] = 9
print(l, l[0 if x else 1], 'ab'[x > 3], ('no', 'yes')[x > 3], x > 3 and 'and' or 'or')
y = 1 if 1 else undefined
print(y, None if None else None, (1 if 1 else 2 if 2 else 3), [] if [] else {} if {} else 'empty')
