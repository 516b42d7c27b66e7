it = iter([1])
print(next(it))
try:
    next(it)
except StopIteration as e:
    print('stopped', e.args, e.value, repr(e), str(e))
print(next(it, 'default'), next(it, None))
def my_next(i):
    return next(i)
try:
    my_next(iter(''))
except StopIteration:
    print('propagated')
def take(i):
    out = []
    while True:
        try:
            out.append(next(i))
        except StopIteration:
            return out
print(take(iter('abc')), take(iter(range(3))), take(iter({})), take(x for x in 'q'), take(map(abs, [-1])), take(zip('a', 'b')), take(reversed([1, 2])))
try:
    list(next(iter([])) for x in [1])
except RuntimeError as e:
    print(e, type(e.__cause__).__name__)
try:
    list(map(lambda x: next(iter([])), [1, 2]))
    print('map stops')
except StopIteration:
    print('escaped')
print(list(map(lambda x: next(iter([])), [1, 2])))
print([x for x in iter([1, 2, 3].pop, 1)])
for bad in (5, 'abc', [1], None, {}):
    try:
        next(bad)
    except TypeError as e:
        print(e)
