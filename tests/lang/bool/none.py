x = None
print(x, x is None, x is not None, x == None, x != None, not x, bool(x), str(x), repr(x), [x], {x: x}, (x,))
def f():
    pass
def g():
    return
def h():
    return None
print(f(), g(), h(), print('printed'), [].append(1), [3, 1].sort(), {}.update({}))
print(None == 0, None == False, None == '', None is None, type(None).__name__, isinstance(None, type(None)))
print(None in [None], [None, 0].index(0), {None: 1}[None], None or 5, None and 5)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(lambda: None + 1)
attempt(lambda: 1 + None)
attempt(lambda: None < None)
attempt(lambda: x[0])
attempt(lambda: x())
attempt(lambda: None.foo)
attempt(lambda: len(None))
attempt(lambda: [x for x in None])
attempt(lambda: 1 in None)
attempt(lambda: -None)
attempt(lambda: sorted([None, 1]))
