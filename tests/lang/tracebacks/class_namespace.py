class Meta(type):
    def __prepare__(name, bases):
        class Namespace(dict):
            def __setitem__(self, key, value):
                raise ValueError(key)
        return Namespace()


try:
    class C(metaclass=Meta): x = 1
except ValueError:
    def f():
        class D(metaclass=Meta):
            x = 1
    f()
