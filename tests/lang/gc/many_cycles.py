def make(n):
    head = []
    node = head
    for i in range(n):
        new = [i]
        node.append(new)
        node = new
    node.append(head)
    return head
for i in range(300):
    make(100)
kept = make(5)
print(kept[0][0], len(kept))
for i in range(20000):
    a = {}
    b = [a]
    a['b'] = b
    a['f'] = lambda: (a, b)
print('done')
live = []
for i in range(2000):
    x = [i]
    x.append(x)
    live.append(x)
    y = [x, live]
    y.append(y)
print(sum(x[0] for x in live), all(x[1] is x for x in live))
import gc
gc.collect()
print(sum(x[0] for x in live), all(x[1] is x for x in live), len(live))
del live
gc.collect()
def tree(d):
    if d == 0:
        return []
    n = [None, None, None]
    for i in (0, 1):
        c = tree(d - 1)
        c.append(n)
        n[i] = c
    return n
t = tree(10)
print(len(t))
t = None
print(gc.collect() >= 0)
