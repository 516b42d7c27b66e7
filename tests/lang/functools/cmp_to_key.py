def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from functools import cmp_to_key

words = ['pear', 'fig', 'apple', 'kiwi']
print(sorted(words, key=cmp_to_key(lambda a, b: len(a) - len(b) or (a > b) - (a < b))))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), max([1, 5, 3], key=cmp_to_key(lambda a, b: a - b)))
K = cmp_to_key(lambda a, b: a - b)
print(K(1) < K(2), K(1) == K(1), K(2) >= K(3), K(1) != K(1), K(3).obj)
show(lambda: K(1) < 2)
show(lambda: hash(K(1)))
show(K)
show(K, 1, 2)
show(cmp_to_key)
show(lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: 'x')))
show(lambda: sorted([1, 2], key=cmp_to_key(lambda a: 0)))
numbers = ['3', '30', '34', '5', '9']
print(''.join(sorted(numbers, key=cmp_to_key(lambda a, b: 1 if a + b < b + a else -1))))
print(K(obj=3).obj, sorted([2, 1], key=cmp_to_key(mycmp=lambda a, b: a - b)))
