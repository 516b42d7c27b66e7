def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from collections import OrderedDict

a = OrderedDict([('x', 1), ('y', 2)])
b = OrderedDict([('y', 2), ('x', 1)])
print(a == b, a != b, a == dict(b), dict(a) == b, a == OrderedDict(a))
print(OrderedDict() == {}, OrderedDict() == OrderedDict(), a == [], a != 3)
show(lambda: a < b)
show(lambda: hash(a))
print(a | {'z': 3}, {'z': 3} | a, type({'z': 3} | a).__name__)
a |= {'x': 9, 'q': 1}
print(a)
show(lambda: a | 3)
