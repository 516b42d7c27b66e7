from heapq import merge

print(list(merge([1, 4, 7], [2, 5, 8], [0, 3, 9])), list(merge()), list(merge([1, 2])), list(merge([], [], [1])))
print(list(merge('ace', 'bdf')), list(merge([9, 5, 1], [8, 6], reverse=True)))
print(list(merge(['dog', 'horse'], ['cat', 'fish', 'kangaroo'], key=len)))
print(list(merge(['kangaroo', 'fish'], ['horse', 'cat'], key=len, reverse=True)))
print(list(merge([(1, 'a'), (2, 'a')], [(1, 'b')], key=lambda p: p[0])))
print(list(merge([(2, 'a'), (1, 'a')], [(1, 'b')], key=lambda p: p[0], reverse=True)))
it = merge(iter([1, 3]), iter([2]))
print(next(it), next(it), next(it), next(it, 'end'))
for bad in (lambda: list(merge([1], ['a'])), lambda: list(merge(5)), lambda: merge([1], by=len)):
    try:
        bad()
    except TypeError as e:
        print(e)


def log(name, numbers):
    for n in numbers:
        print(name, n, end='; ')
        yield n


print(list(merge(log('a', [1, 2, 9]), log('b', [3, 4]))))


def failing():
    yield 1
    raise OSError('disk')


got = []
try:
    for x in merge(failing(), [0, 2]):
        got.append(x)
except OSError as e:
    print(got, e)
