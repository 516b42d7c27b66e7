class Variable:
    def __init__(self, name):
        self.name = name

    def __typing_subst__(self, arg):
        return arg

    def __repr__(self):
        return '~' + self.name


T, K = Variable('T'), Variable('K')
a = dict[K, list[T]]
print(a, a.__parameters__, a[str, int], list[T][int], list[list[T]][str])
for key in ((int,), (int, str, float)):
    try:
        print(a[key])
    except TypeError as e:
        print(e)
try:
    print(a[str, int][int])
except TypeError as e:
    print(e)
