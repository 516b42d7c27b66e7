from pprint import isreadable, isrecursive, pformat, pprint, saferepr, PrettyPrinter


def clean(x, text):
    """The text without the identity of x."""
    return text.replace(str(id(x)), 'ID')


a = [1, 2]
a.append(a)
print(clean(a, pformat(a)), clean(a, saferepr(a)), isreadable(a), isrecursive(a))
d = {'name': 'd'}
d['self'] = d
d['list'] = [d, (d,)]
print(clean(d, pformat(d)))
print(clean(d, pformat(d, width=20)))
print(isreadable(d), isrecursive(d))
words = ['word'] * 30
words.append({'words': words})
print(clean(words, pformat(words, compact=True)))
b = []
c = [b]
b.append(c)
print(clean(b, pformat(b)), clean(c, pformat([c])))
print(clean(a, pformat(a, depth=1)), clean(a, pformat([[a]], depth=2)))


class Sub(list):
    pass


s = Sub()
s.append(s)
print(clean(s, pformat(s)))
shared = [1, 2]
print(pformat([shared, shared]), isrecursive([shared, shared]))
for x in (1, 'a', [1, 2.5, None, True], {'a': (1,)}, object, [object()], {1: object}, (len,), set(), {1, 2}, b'x', range(3), {'a': [int]}):
    print(isreadable(x), isrecursive(x), PrettyPrinter().isreadable(x), end='; ')
print()
print(saferepr({'b': 2, 'a': [1, (2,), ()]}), saferepr('x' * 100), saferepr({3: {}, 1: []}))
print(PrettyPrinter(depth=1).isreadable([[1]]), saferepr([10 ** 10]))
