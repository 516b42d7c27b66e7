def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from functools import reduce
import operator

print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(operator.mul, range(1, 21)), reduce(max, 'hello'))
print(reduce(lambda a, b: a * 10 + b, (1, 2, 3), 9), reduce(operator.add, [], 5), reduce(operator.add, ['a'], ''))
print(reduce(lambda a, f: f(a), [str, len, float], 12345))
show(reduce, operator.add, [])
show(reduce, operator.add, 5)
show(reduce, operator.add)
show(reduce)
show(reduce, operator.add, [], 1, 2)
show(reduce, operator.add, ['a', 1])
show(reduce, 5, [1, 2])
print(reduce(5, [1]))
show(reduce, operator.add, [1], initial=3)
print(reduce(lambda acc, x: {**acc, x: len(x)}, ['a', 'bb'], {}))
