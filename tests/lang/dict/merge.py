a = {'x': 1, 'y': 2}
b = {'y': 3, 'z': 4}
print(a | b, b | a, a | {}, {} | b, a, b)
a |= b
print(a)
a |= [('q', 1), ('x', 0)]
print(a, {**a, **b}, dict(a, **{'k': 1}), {**{}}, {'a': 0, **{'a': 1}, 'a': 2})
c = a
c |= {'new': 1}
print(a is c, 'new' in a)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(lambda: a | [1])
attempt(lambda: a | None)
attempt(lambda: a + b)
attempt(lambda: a - b)
attempt(lambda: a & b)
attempt(lambda: a < b)
attempt(lambda: a * 2)
attempt(lambda: {**5})
attempt(lambda: {**[1]})
attempt(lambda: {**None})
attempt(lambda: dict(**{'a': 1}, **{'b': 2}))
attempt(lambda: dict(**{1: 2}))
attempt(lambda: dict(a=1, **{'a': 2}))
