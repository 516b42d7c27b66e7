n = 0
while n < 3:
    n += 1
else:
    print('else after', n)
while n < 10:
    n += 1
    if n == 5:
        break
else:
    print('not reached')
print(n)
while False:
    print('no')
else:
    print('else of an empty loop')
n = 0
while True:
    n += 1
    if n % 2:
        continue
    if n > 6:
        break
    print(n, end=' ')
print()
i = 3
while i:
    i -= 1
    j = i
    while j:
        j -= 1
        if j == 1:
            break
    else:
        print('inner else', i, j)
        continue
    print('inner break', i, j)
else:
    print('outer else', i)
while 1:
    while 1:
        break
    else:
        print('no')
    break
else:
    print('no')
def f(n):
    while n > 0:
        if n == 7:
            return 'returned'
        n -= 3
    else:
        return 'else'
print(f(10), f(9), f(0))
x = [1, 2, 3]
while x:
    print(x.pop(), end=' ')
print(x)
while (k := len(x)) < 3: x.append(k)
print(x)
