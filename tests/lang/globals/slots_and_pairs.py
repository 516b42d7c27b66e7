# Names of globals and builtins while they come, go, and stand in one step with an operator, a store or a loop.
import sys

n = 3
a = n + 1
b = 10 - n
c = n * n
print(a, b, c, n < 5, n == n)
for i in range(3):
    a = i + 1
    if i == 1:
        del i
        i = 'gone'
print(a, i)
for i in range(2):
    del i
print(globals().get('i'))


def reads():
    return n + unknown


try:
    reads()
except NameError as e:
    print(e)
unknown = 4
print(reads())
n = 2.5
print(reads())
n = 'x'
try:
    reads()
except TypeError as e:
    print(e)
n = 2**70
print(reads(), unknown - n, n > unknown)


def shadow():
    global len
    sizes = [len('abc')]
    len = lambda x: 'shadowed'
    sizes.append(len('abc'))
    del len
    sizes.append(len('abc'))
    return sizes


print(shadow())
globals()['abs'] = lambda x: 'mine'
print(abs(-1))
del globals()['abs']
print(abs(-1))
for k in range(40):
    globals()['extra%d' % k] = k
print(extra39 + extra1, a)
items = [1, 2, 3, None, 'x', 2.5]
table = [[1, 2], [3, 4]]


def operands(i, j):
    total = 0
    total = total + items[i]
    total = total - items[j]
    copy = [0, 0, 0]
    copy[i] = 5
    copy[j] = 'k'
    if items[i] < items[j]:
        total += 100
    if items[3]:
        total += 1000
    if items[4]:
        total += 10000
    return total, copy, table[i][j], table[-1][j]


print(operands(0, 1))
for bad in ((0, 3), (0, 9), ('a', 0), (-1, 0), (0, 5)):
    try:
        print(operands(*bad))
    except (TypeError, IndexError) as e:
        print(type(e).__name__, e)


class Rebinds:
    def __del__(self):
        global held
        held = 'by __del__'


held = Rebinds()
held = 1
print(held)


def unbound():
    x = items[0] + late
    late = 1


try:
    unbound()
except UnboundLocalError as e:
    print(e)
