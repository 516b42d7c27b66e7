# Special methods of built-in types stand in their __dict__ and in dir().
for kind, names in [(list, '__len__ __add__ __iadd__ __mul__ __rmul__ __getitem__ __setitem__ __delitem__ __contains__ __iter__ __eq__ __lt__ '
                           '__repr__ __hash__ __init__ __new__ __str__ __radd__ __neg__'),
                    (int, '__add__ __radd__ __neg__ __abs__ __bool__ __hash__ __len__ __call__ __divmod__ __pow__ __rpow__ __lshift__ '
                          '__invert__ __eq__ __new__ __iadd__'),
                    (str, '__add__ __mod__ __rmod__ __len__ __contains__ __iter__ __hash__ __format__ __getitem__ __setitem__'),
                    (dict, '__len__ __getitem__ __setitem__ __delitem__ __contains__ __iter__ __or__ __ior__ __eq__ __hash__ __lt__'),
                    (object, '__init__ __new__ __repr__ __str__ __eq__ __ne__ __lt__ __hash__ __getattribute__ __setattr__ __delattr__ '
                             '__format__ __len__ __call__ __bool__'),
                    (range, '__len__ __getitem__ __iter__ __contains__ __bool__ __eq__ __hash__ __add__'),
                    (tuple, '__len__ __add__ __mul__ __hash__ __iter__ __setitem__')]:
    print(kind.__name__, [n for n in names.split() if n in kind.__dict__], [n for n in names.split() if n not in dir(kind)])

print(list.__dict__['__len__']([1, 2]), vars(int)['__add__'](1, 2), list.__dict__['__hash__'])
print(list.__dict__['__len__'] is list.__len__, dict.__dict__['__new__'] is dict.__new__)


class Mine(list):
    def __len__(self):
        return 7


print('__len__' in Mine.__dict__, '__add__' in Mine.__dict__, '__add__' in dir(Mine))
print([n for n in dir(Mine) if n in ('append', '__len__', '__dict__', '__add__')])
print(sorted(set(dir(3)) - set(dir(object)))[:6])
print([k.__name__ for k in (int, str, list, dict, set, tuple, object) if '__add__' in vars(k)])
