def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


import copy

show(copy.copy)
show(copy.copy, (x for x in ()))
show(copy.deepcopy, (x for x in ()))
show(copy.deepcopy, [x for x in ()])


class A:
    def __deepcopy__(self, memo):
        raise ValueError('no')


show(copy.deepcopy, {'k': A()})
print(issubclass(copy.Error, Exception), copy.error is copy.Error)
memo = {}
l = [1]
c = copy.deepcopy(l, memo)
print(memo[id(l)] is c, copy.deepcopy(l, memo) is c)
