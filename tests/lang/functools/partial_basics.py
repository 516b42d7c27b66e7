def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from functools import partial

add = partial(lambda *a, **k: (a, k), 1, 2, z=3)
print(add(), add(4), add(4, z=5, q=6))
print(add.args, add.keywords)
two = partial(int, base=2)
print(two('101'), two('17', base=8), two.func, two)
nested = partial(partial(print, 'a'), 'b', sep='-')
nested('c')
print(nested.args, nested.keywords, nested)
show(partial)
show(partial, 5)
show(partial(len), 1, 2)
show(partial(int, base=2))
p = partial(print)
p.note = 'x'
print(p.__dict__, p.note)
del p.note
show(lambda: p.note)
try:
    p.func = 3
except AttributeError as e:
    print(e)
print(partial(partial, int)(base=2)('11'), callable(p), partial)
print(list(map(partial(pow, 2), range(5))), sorted([3, -4, 1], key=partial(pow, exp=2)) if False else '')
