import copy


class A:
    def __copy__(self):
        print('copy')
        return 'copied'

    def __deepcopy__(self, memo):
        print('deepcopy', type(memo).__name__)
        return 'deep'


print(copy.copy(A()), copy.deepcopy(A()), copy.deepcopy([A()]))


class B:
    def __init__(self, x):
        self.x = x

    def __reduce__(self):
        return B, (self.x,)


b = copy.copy(B([1]))
print(b.x, copy.deepcopy(b).x is b.x)


class C:
    def __init__(self):
        self.a, self.b = 1, 2

    def __getstate__(self):
        return {'a': self.a}

    def __setstate__(self, state):
        print('setstate', state)
        self.__dict__.update(state, b='restored')


c = copy.copy(C())
print(c.__dict__)


class D:
    def __new__(cls, *args):
        print('new', args)
        return super().__new__(cls)

    def __init__(self, *args):
        print('init', args)

    def __getnewargs__(self):
        return (1, 2)


copy.copy(D(0))


class N(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return tuple(self)


print(copy.copy(N(1, 2)), copy.deepcopy(N([], 2)))


class Bad:
    def __reduce__(self):
        return 'name'


x = Bad()
print(copy.copy(x) is x, copy.deepcopy(x) is x)
