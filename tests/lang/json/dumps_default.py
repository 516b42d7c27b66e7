import json


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


def default(o):
    print('asked', type(o).__name__)
    if isinstance(o, Point):
        return {'x': o.x, 'y': o.y}
    if isinstance(o, set):
        return sorted(o)
    raise TypeError('no way')


print(json.dumps([Point(1, {2, 1}), {'p': Point('a', None)}], default=default))
try:
    print(json.dumps({'x': object()}, default=default))
except TypeError as e:
    print(e)


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex_like):
            return [o.re, o.im]
        return super().default(o)


class complex_like:
    re, im = 1, 2


print(json.dumps({'c': complex_like()}, cls=Encoder), Encoder(indent=1).encode([complex_like()]))
try:
    json.dumps(object(), cls=Encoder)
except TypeError as e:
    print(e)
try:
    json.dumps(Point(1, 2), default=lambda o: o)
except ValueError as e:
    print(e)
print(''.join(json.JSONEncoder(sort_keys=True).iterencode({'b': [1, 2], 'a': None})))
print(json.JSONEncoder().encode('é'), json.JSONEncoder(ensure_ascii=False).encode('é'))
