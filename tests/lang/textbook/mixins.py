class ReprMixin:
    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in sorted(vars(self).items()))})"


class CompareMixin:
    def key(self):
        raise NotImplementedError

    def __eq__(self, other):
        return self.key() == other.key() if isinstance(other, CompareMixin) else NotImplemented

    def __lt__(self, other):
        return self.key() < other.key() if isinstance(other, CompareMixin) else NotImplemented

    def __hash__(self):
        return hash(self.key())


class LogMixin:
    log = []

    def __init__(self, *args, **kwargs):
        self.log.append(type(self).__name__)
        super().__init__(*args, **kwargs)


class Base:
    def __init__(self, name):
        self.name = name


class Person(LogMixin, ReprMixin, CompareMixin, Base):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def key(self):
        return self.age, self.name


people = [Person('Ann', 40), Person('Bob', 30), Person('Cid', 40)]
print(sorted(people), max(people), Person('Ann', 40) == people[0], len({*people, Person('Bob', 30)}))
print(Person.log, [c.__name__ for c in Person.__mro__])
try:
    people[0] < 5
except TypeError as e:
    print(e)
try:
    CompareMixin() == CompareMixin()
except NotImplementedError as e:
    print(repr(e))


class Registry:
    known = {}

    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Registry.known[tag or cls.__name__] = cls


class A(Registry):
    pass


class B(Registry, tag='bee'):
    pass


print(sorted(Registry.known))


class Countable:
    def __len__(self):
        return sum(1 for _ in self)


class Evens(Countable):
    def __iter__(self):
        return iter(range(0, 10, 2))


print(len(Evens()), bool(Evens()))


class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        ns['created_by'] = mcls.__name__
        return super().__new__(mcls, name, bases, ns)

    def __call__(cls, *args):
        print('making', cls.__name__)
        return super().__call__(*args)


class WithMeta(ReprMixin, metaclass=Meta):
    pass


print(WithMeta(), WithMeta.created_by)
