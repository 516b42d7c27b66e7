from collections import Counter, OrderedDict


class OrderedCounter(Counter, OrderedDict):
    def __repr__(self):
        return f'{self.__class__.__name__}({OrderedDict(self)!r})'

    def __reduce__(self):
        return self.__class__, (OrderedDict(self),)


oc = OrderedCounter('abracadabra')
print(oc)
print(oc.most_common(1), list(oc), oc['b'])
oc.move_to_end('a')
print(list(oc))
print(OrderedCounter.__mro__[1:3])
