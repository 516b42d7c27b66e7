# Code that runs inside operations changes the array.
from array import array


class Evil:
    def __init__(self, act, result=7):
        self.act, self.result = act, result

    def __index__(self):
        self.act()
        return self.result

    def __float__(self):
        self.act()
        return float(self.result)


a = array('i', range(5))
try:
    a[4] = Evil(lambda: a.pop())
    print(a)
except IndexError as e:
    print(e)
a.append(Evil(lambda: a.append(50)))
print(a)
it = iter(a)
print(next(it), next(it))
a.append(1000)
print(list(it), next(it, 'end'))
a.append(1)
print(next(it, 'still at the end'))
b = array('d', [1, 2])
b.insert(0, Evil(lambda: b.extend([5.0] * 20)))
print(len(b), b[0])
grown = array('i', [1])
for i, x in enumerate(grown):
    if i < 4:
        grown.append(x * 2)
print(grown)


class Eq:
    def __eq__(self, other):
        del c[:]
        return True


c = array('i', [1, 2, 3])
c.remove(Eq())
print(c)
