def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


import operator as op

l, d = [1, 2, 3, 2], {'a': 1}
print(op.getitem(l, 1), op.getitem(l, slice(1, 3)), op.getitem(d, 'a'), op.contains(l, 2), op.contains(d, 'b'))
op.setitem(l, 0, 'x')
op.delitem(l, 1)
op.setitem(d, 'k', 5)
op.delitem(d, 'a')
print(l, d)
print(op.countOf([1, 2, 1.0, True], 1), op.indexOf('hello', 'l'), op.concat([1], [2]), op.concat('a', 'b'))
show(op.indexOf, [1], 5)
show(op.countOf, 5, 1)
show(op.indexOf, 5, 1)
show(op.concat, 1, 2)
show(op.getitem, [1], 4)
show(op.getitem, {}, 'k')
show(op.getitem, 5, 0)
show(op.delitem, (1,), 0)
show(op.setitem, 'a', 0, 'b')
print(op.length_hint([1, 2]), op.length_hint(iter([1, 2, 3])), op.length_hint(5), op.length_hint(5, 9), op.length_hint(x for x in ()))
show(op.length_hint, 5, 'x')
print(op.call(max, 1, 2), op.call(sorted, [2, 1], reverse=True))
show(op.call)
