def t(name, value):
    print(name, end=' ')
    return value
l = [1, 2, 3]
d = {'a': [1]}
t('obj', l)[t('index', 0)] += t('value', 10)
print(l)
t('d', d)[t('key', 'a')] += t('list', [2])
print(d)
t('l', l)[t('lo', 0):t('hi', 2)] += t('v', [7])
print(l)
x = 1
x += t('reads x first', (x := 10))
print(x)
l = [1, 2]
def change():
    l[0] = 100
    return 5
l[0] += change()
print(l)
i = 0
def move():
    global i
    i = 1
    return 50
l[i] += move()
print(l, i)
def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__ + ':', e)
def a1(): l[9] += t('not evaluated', 1)
def a2(): d['zz'] += t('not evaluated', 1)
def a3(): undefined += 1
def a4():
    global undefined_global
    undefined_global += t('not evaluated', 1)
def a5(): l[0] += 'x'
def a6(): t('tuple', (1, 2))[0] += t('v', 1)
def a7(): 'abc'[0] += 'x'
for f in (a1, a2, a3, a4, a5, a6, a7):
    attempt(f)
tup = ([1], 2)
try:
    tup[0] += [3]
except TypeError as e:
    print(e, tup)
