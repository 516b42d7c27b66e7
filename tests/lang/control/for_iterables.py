for x in [1, 2], (3,), 'ab', {4: 5}, {6}, range(2), b'c', {7: 8}.items(), {9: 10}.values(), map(str, [1]), zip('p', 'q'), enumerate('z'), reversed([1, 2]), iter([3]), (i for i in [4]), filter(None, [0, 5]):
    for y in x:
        print(y, end=' ')
print()
for bad in (5, None, 1.5, True, len):
    try:
        for x in bad:
            pass
    except TypeError as e:
        print(e)
l = [1, 2, 3]
for l in l:
    print(l, end=' ')
print(l)
total = 0
for i in range(10):
    for j in range(i):
        for k in range(j):
            total += 1
print(total)
for i, (a, b) in enumerate(zip('ab', [1, 2])):
    print(i, a, b)
for k, v in sorted({'b': 1, 'a': 2}.items()):
    print(k, v)
it = iter(range(6))
for a in it:
    print(a, next(it), end='; ')
print()
for x in (lambda: [1, 2])(): print(x, end=' ')
for x in [1, 2] if total else []: print(x, end=' ')
for x in [] or [5]: print(x)
def gen_squares(n):
    return (i * i for i in range(n))
print([s for s in gen_squares(4)], sum(gen_squares(5)))
