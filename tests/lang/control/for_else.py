for x in [1, 2, 3]:
    if x == 2:
        break
else:
    print('no')
print(x)
for x in []:
    pass
else:
    print('empty', x)
for x in 'abc':
    continue
else:
    print('else after continue', x)
for i in range(2, 12):
    for j in range(2, i):
        if i % j == 0:
            print(i, '=', j, '*', i // j)
            break
    else:
        print(i, 'is prime')
def find(l, x):
    for i, v in enumerate(l):
        if v == x:
            return i
    else:
        return -1
print(find([5, 6, 7], 6), find([], 1), find([1], 2))
for i in range(3):
    for j in range(3):
        if j == 1:
            continue
        if i == 1:
            break
        print(i, j)
    else:
        print('inner done', i)
        continue
    print('inner broken', i)
else:
    print('outer done')
for a in (1,), (2,): print(a)
for a, in [(1,), (2,)]: print(a)
for i in range(3): pass
print(i)
