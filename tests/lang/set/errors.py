def attempt(fn):
    try:
        print(fn())
    except Exception as e:
        print(type(e).__name__ + ':', e)
s = {1}
attempt(lambda: s.remove(5))
attempt(lambda: s.remove('x'))
attempt(lambda: s.remove((1, 2)))
attempt(lambda: set().pop())
attempt(lambda: {[1]})
attempt(lambda: {{}})
attempt(lambda: {set()})
attempt(lambda: s.add([1]))
attempt(lambda: s.discard([1]))
attempt(lambda: [1] in s)
attempt(lambda: {} in s)
attempt(lambda: s[0])
attempt(lambda: s.nothing)
attempt(lambda: s())
attempt(lambda: hash(s))
attempt(lambda: {s: 1})
attempt(lambda: set(5))
attempt(lambda: set(None))
attempt(lambda: set(1, 2))
attempt(lambda: frozenset(5))
attempt(lambda: frozenset([1]).add(2))
attempt(lambda: s.add())
attempt(lambda: s.add(1, 2))
attempt(lambda: s.append(1))
attempt(lambda: {1, 2} < 3)
attempt(lambda: set('ab').remove([]))
def put():
    s[0] = 1
attempt(put)
def change():
    t = {1, 2, 3}
    for x in t:
        t.add(x + 10)
attempt(change)
def shrink():
    t = {1, 2, 3}
    for x in t:
        t.discard(x)
attempt(shrink)
def same():
    t = {1, 2, 3}
    for x in t:
        t.add(x)
    return t
attempt(same)
