import json
from enum import Enum, IntEnum


class I(int):
    def __repr__(self):
        return 'I!'


class F(float):
    def __repr__(self):
        return 'F!'


class S(str):
    def __repr__(self):
        return 'S!'


class L(list):
    pass


class D(dict):
    pass


class Color(IntEnum):
    RED = 1


class Plain(Enum):
    A = 1


print(json.dumps([I(3), F(2.5), S('s'), L([1]), D(a=I(1)), Color.RED, {I(4): 1, S('k'): 2, F(1.5): 3, Color.RED: 4}]))
print(json.dumps(F('nan')), json.dumps(I(0)), json.dumps(S('"')))
try:
    json.dumps(Plain.A)
except TypeError as e:
    print(e)


class Mapping(dict):
    def items(self):
        return [('from', 'items')]


print(json.dumps(Mapping(a=1)))
