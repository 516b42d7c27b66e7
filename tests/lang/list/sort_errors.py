def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(lambda: sorted([1, 'a']))
attempt(lambda: sorted(['a', 1]))
attempt(lambda: sorted([None, None]))
attempt(lambda: sorted([[1], ['a']]))
attempt(lambda: sorted([(1, 'a'), (1, 2)]))
attempt(lambda: sorted([{}, {}]))
attempt(lambda: sorted(5))
attempt(lambda: sorted())
attempt(lambda: sorted([1], lambda x: x))
attempt(lambda: sorted([1, 2], key=5))
attempt(lambda: sorted([1, 2], key=lambda: 0))
attempt(lambda: sorted([1, 0], key=lambda x: 1 // x))
attempt(lambda: sorted([1], foo=1))
attempt(lambda: sorted([2, 1], reverse='x'))
attempt(lambda: sorted([2, 1], reverse=None))
attempt(lambda: [1, None, 2].sort())
attempt(lambda: [3, 1].sort(cmp=1))
a = [3, 2, 1, 'x', 0]
attempt(lambda: a.sort())
print(sorted(a, key=str), len(a))
b = [3, 1, 2]
seen = []
def key(v):
    seen.append(len(b))
    return v
b.sort(key=key)
print(b, seen)
def evil(v):
    b.append(v)
    return v
attempt(lambda: b.sort(key=evil))
print(b)
