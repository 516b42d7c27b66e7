from pprint import pp, pprint, saferepr, PrettyPrinter
import pprint as module


class Odd:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'Odd {self.name}'

    def __hash__(self):
        return 1


pprint({'b': 1, 'a': 2, 'C': 3, '': 4})
pprint({2: 1, 'a': 2, 1: 3, 'B': 4, 1.5: 5})
pprint({(2, 1): 'x', (1, 'a'): 'y', (1, 'B'): 'z'})
pprint({None: 1, True: 2, 'x': 3, 5: 4, (1,): 5, b'q': 6})
pprint({1, 'a', 2.5, None, (1, 2), b'b'}, width=5)
pp({'b': {'z': 1, 'y': 2}, 'a': {3, 1, 2}})
pprint({'b': {'z': 1, 'y': 2}, 'a': {3, 1, 2}})
pp({'b': 1, 'a': 2}, sort_dicts=True)
pp(['one', {'z': [1] * 30, 'a': 2}], width=50, compact=True)
one, two = Odd('one'), Odd('two')
pprint({one: 1}, width=3)
print(saferepr({'b': one, 'a': two}))
print(len(saferepr({one: 1, two: 2})))
print(sorted(module.__all__))
print(PrettyPrinter().format({'b': 1, 'a': [2]}, {}, 0, 0), PrettyPrinter().format([[1]], {}, 1, 0))


class Hexadecimal(PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if type(object) is int:
            return hex(object), True, False
        return super().format(object, context, maxlevels, level)


Hexadecimal(width=30).pprint({'a': [10, 20, 255], 16: (32, 'x', {1: 2})})
print(Hexadecimal().pformat([1, [2, [3]]]))
try:
    pprint([1], colour=2)
except TypeError as e:
    print(e)
pprint()
