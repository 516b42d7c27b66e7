def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from operator import itemgetter

get = itemgetter(1)
print(get('abc'), get([1, 2]), get({1: 'one'}), itemgetter(0, 2)('abc'), itemgetter('a', 'b')({'a': 1, 'b': 2}))
print(itemgetter(slice(1, 3))('abcd'), itemgetter(-1)([1, 2, 3]))
rows = [('x', 3), ('y', 1), ('z', 2)]
print(sorted(rows, key=itemgetter(1)), max(rows, key=itemgetter(1)), list(map(itemgetter(0), rows)))
people = [{'n': 'bob', 'a': 5}, {'n': 'al', 'a': 5}]
print(sorted(people, key=itemgetter('a', 'n')))
print(get, itemgetter('a', 1), itemgetter, type(get).__name__)
show(itemgetter)
show(get)
show(get, 1, 2)
show(get, 'a')
show(get, 5)
show(itemgetter('k'), {})
show(lambda: get(a=1))
show(lambda: itemgetter(a=1))
