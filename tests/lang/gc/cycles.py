import gc
gc.collect()
def list_cycle():
    a = []
    a.append(a)
def pair_cycle():
    a, b = [], []
    a.append(b)
    b.append(a)
def dict_cycle():
    d = {}
    d['self'] = d
    d[0] = [d, (d,)]
def closure_cycle():
    def f():
        return f
    g = lambda: h
    h = lambda: g
def exception_cycle():
    try:
        1 / 0
    except ZeroDivisionError as e:
        saved = e
        other = [saved]
        other.append(other)
def function_attribute():
    def f():
        pass
    f.me = f
def iterator_cycle():
    l = []
    it = iter(l)
    l.append(it)
def generator_cycle():
    l = []
    g = (x for x in l)
    l.append(g)
def tuple_cycle():
    l = []
    t = (l, l)
    l.append(t)
def map_cycle():
    l = []
    l.append(map(lambda x: l, l))
for f in (list_cycle, pair_cycle, dict_cycle, closure_cycle, exception_cycle, function_attribute, iterator_cycle, generator_cycle, tuple_cycle, map_cycle):
    for i in range(50):
        f()
    n = gc.collect()
    print(f.__name__, isinstance(n, int))
print(gc.isenabled())
gc.disable()
print(gc.isenabled())
for i in range(1000):
    list_cycle()
gc.enable()
print(gc.isenabled(), gc.collect() >= 0)
