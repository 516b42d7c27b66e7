# What has keys() and __getitem__ is a mapping.
class M:
    def keys(self):
        return iter('ab')

    def __getitem__(self, k):
        return k * 2


print(dict(M()), {**M()}, {**{'a': 1}, **M(), 'c': 3}, (lambda **k: k)(**M()), dict(M(), z=1))
d = {'x': 1}
d.update(M())
print(d)


class Failing(M):
    def __getitem__(self, k):
        raise LookupError(k)


for f in (lambda: dict(Failing()), lambda: {**Failing()}, lambda: (lambda **k: k)(**Failing()), lambda: {**5}, lambda: print(**5),
          lambda: (lambda **k: k)(a=1, **M()), lambda: dict(5), lambda: dict([1])):
    try:
        print(f())
    except (TypeError, LookupError) as error:
        print(type(error).__name__, error)
