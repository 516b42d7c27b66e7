import copy

l = [1, [2, [3]], {'k': [4]}, (5, [6])]
c = copy.deepcopy(l)
l[1][1].append('x')
l[2]['k'].append('y')
l[3][1].append('z')
print(l, c)
t = (1, 2, (3,))
print(copy.deepcopy(t) is t, copy.deepcopy(([],)) is not None)
shared = [1]
two = [shared, shared]
d = copy.deepcopy(two)
print(d[0] is d[1], d[0] is shared)
rec = [1]
rec.append(rec)
r = copy.deepcopy(rec)
print(r[1] is r, r is rec, r)
loop = {}
loop['self'] = loop
k = copy.deepcopy(loop)
print(k['self'] is k, k)
inner = []
tup = (inner,)
inner.append(tup)
u = copy.deepcopy(tup)
print(u[0][0] is u, u is tup)
print(copy.deepcopy({1, 2}), copy.deepcopy(frozenset([3])), copy.deepcopy({(1, 2): [3]}))


def f():
    pass


print(copy.deepcopy(f) is f, copy.deepcopy(int) is int, copy.deepcopy([f, len])[0] is f)
