def apply(f, *a, **k): return f(*a, **k)
print(apply(max, 1, 5, 3), apply(lambda: 'x'), apply(print, 'a', 'b', sep='-'), apply(sorted, [2, 1], reverse=True), apply(apply, apply, abs, -1))
def twice(f): return lambda x: f(f(x))
print(twice(lambda x: x * 3)(2), twice(twice(twice(lambda x: x + 1)))(0), twice(str.upper)('a') if hasattr(str, 'upper') else 'A')
fs = [abs, len, str, lambda x: x]
print([f([1, 2]) for f in fs[1:3]], fs[0](-5), {'f': len}['f']('abc'), (abs, len)[1]('ab'))
def f(): return f
print(f()()() is f, f == f, f != apply, {f: 1}[f], f in [f], bool(f), callable(f), callable(5), callable(len), callable(int))
f.attr = 5
f.count = [1]
f.count.append(2)
print(f.attr, f.count, hasattr(f, 'nope'), f.__name__, hasattr(f, 'attr'))
try:
    f.nope
except AttributeError as e:
    print(e)
g = f
g.attr = 6
print(f.attr)
f = 5
print(f, g.attr, g.__name__)
def curry(f, n, *a): return f(*a) if n == 0 else lambda x: curry(f, n - 1, *a, x)
print(curry(lambda a, b, c: a * 100 + b * 10 + c, 3)(1)(2)(3))
def reduce(f, l, start):
    for v in l:
        start = f(start, v)
    return start
print(reduce(lambda a, b: a * b, range(1, 8), 1), reduce(max, [3, 9, 2], 0), reduce(lambda a, b: [b] + a, 'abc', []))
m = [].append
l = [1]
n = l.append
n(2); n(3)
print(l, 'a,b'.split(','), list(map('abc'.find, 'bc')), l.pop() + l.pop(), l)
up = 'abc'.upper
print(up(), type(up).__name__, type(len).__name__, type(reduce).__name__, len.__name__, up.__name__)
def redefine(): return 1
old = redefine
def redefine(): return 2
print(old(), redefine())
