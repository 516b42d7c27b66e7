import types


def f():
    yield


class A:
    def m(self):
        pass


print(isinstance(f, types.FunctionType), isinstance(lambda: 0, types.LambdaType), isinstance(f(), types.GeneratorType))
print(isinstance(A().m, types.MethodType), isinstance(len, types.BuiltinFunctionType), isinstance([].append, types.BuiltinMethodType))
print(isinstance(types, types.ModuleType), isinstance(A.__dict__, types.MappingProxyType), types.NoneType is type(None))
print(isinstance(..., types.EllipsisType), isinstance(NotImplemented, types.NotImplementedType))
print(isinstance(list[int], types.GenericAlias), isinstance(int | str, types.UnionType), isinstance(f.__code__, types.CodeType))
print(types.FunctionType.__name__, types.GeneratorType.__name__, types.MethodType.__name__, types.ModuleType.__name__)
print(isinstance(A.m, types.FunctionType), isinstance(f, types.MethodType), isinstance(str.upper, types.MethodDescriptorType))
print(types.MethodType(lambda self, x: (self, x), 3)(4))
for args in ((), (1, 2), (len, None), (len,)):
    try:
        types.MethodType(*args)
    except TypeError as e:
        print(e)
