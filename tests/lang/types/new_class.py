import types


def body(namespace):
    namespace['x'] = 3
    namespace['double'] = lambda self: self.x * 2


C = types.new_class('C', (), {}, body)
print(C, C().double(), C.__name__, C.__bases__)


class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **kwargs):
        print('prepare', name, bases, kwargs)
        return {'prepared': True}

    def __new__(meta, name, bases, namespace, **kwargs):
        return super().__new__(meta, name, bases, namespace)

    def __init__(self, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)


D = types.new_class('D', (C,), {'metaclass': Meta, 'option': 1})
print(type(D), D.prepared, D().double())
print(types.prepare_class('E', (D,)))
print(types.resolve_bases((list[int], C)))
E = types.new_class('E', (list[int],))
print(E.__bases__, E.__orig_bases__)


class Lazy:
    @types.DynamicClassAttribute
    def name(self):
        return 'instance'


print(Lazy().name)
try:
    Lazy.name
except AttributeError as e:
    print(type(e).__name__)
