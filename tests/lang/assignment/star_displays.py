a = [1, 2]
print([*a, 3], [*a, *a], (*a,), (*a, *'xy', 5), {*a, 9}, {**{'x': 1}, 'y': 2}, [*range(3)], [*{}], [*[]], (*(),), [*'ab', *(1,), *{5}])
x = *a, 3
y = *a,
print(x, y)
def f(*args, **kwargs):
    return args, kwargs
print(f(*a), f(*a, *a), f(0, *a, 5), f(*'ab', k=1), f(**{'p': 1}), f(*[], **{}), f(*a, **{'z': 0}), f(k=1, *a), f(*range(3), *(), 9, m=1, **{'n': 2}))
print(*a, *'xy', sep='-')
print(max(*a), max(*a, 10), [*a, [*a]], [x for x in [*a, *a]], dict(**{'a': 1}, b=2), {**dict(a=1), **dict(a=2)})
def r():
    return *a, 3
print(r(), [*map(str, a)], [*zip(a, a)], [*(i for i in a)], *[1] if a else [2])
for v in *a, 7:
    print(v, end=' ')
print()
m = {'k': [1]}
n = {**m}
n['k'].append(2)
n['j'] = 0
print(m, n)
