from collections.abc import Iterable, Mapping, Sized
from functools import singledispatch


@singledispatch
def kind(x):
    return 'other'


kind.register(Iterable, lambda x: 'iterable')
kind.register(Mapping, lambda x: 'mapping')
print(kind([]), kind({}), kind(5), kind('x'), kind(iter([])))
kind.register(Sized, lambda x: 'sized') if False else None


class Both(dict):
    pass


print(kind(Both()))
