import json

text = '{"a": 1, "b": {"c": 2.5, "d": [3, {"e": -4}]}, "n": NaN, "i": -Infinity}'


def hook(d):
    print('hook', d)
    return sorted(d)


print(json.loads(text, object_hook=hook))
print(json.loads(text, object_pairs_hook=lambda pairs: tuple(pairs)))
print(json.loads(text, object_hook=hook, object_pairs_hook=list))
print(json.loads(text, parse_int=lambda s: 'int ' + s, parse_float=lambda s: 'float ' + s, parse_constant=lambda s: 'constant ' + s))
print(json.loads('[1.5, 2]', parse_float=str, parse_int=float))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


def as_point(d):
    return Point(**d) if d.keys() == {'x', 'y'} else d


p = json.loads('{"p": {"x": 1, "y": 2}}', object_hook=as_point)['p']
print(type(p).__name__, p.x, p.y)


def failing(d):
    raise KeyError('from hook')


try:
    json.loads('[{"a": 1}]', object_hook=failing)
except KeyError as e:
    print(e)


class Decoder(json.JSONDecoder):
    def decode(self, s):
        return ['decoded', super().decode(s)]


print(json.loads('[1]', cls=Decoder), json.JSONDecoder().raw_decode('[1] tail'), json.JSONDecoder().raw_decode('xx 5 y', 3))
try:
    json.JSONDecoder().raw_decode('[1]', -1)
except ValueError as e:
    print(e)
