from dataclasses import dataclass, field, make_dataclass
from pprint import pprint, pformat


@dataclass
class Engine:
    name: str
    cylinders: list
    secret: int = field(default=1, repr=False)


@dataclass
class Car:
    maker: str
    engine: Engine
    notes: dict = field(default_factory=dict)


@dataclass
class Sports(Car):
    doors: int = 2


class Plain(Car):
    pass


@dataclass(repr=False)
class Silent:
    words: list

    def __str__(self):
        return 'silent'


@dataclass
class Own:
    words: list

    def __repr__(self):
        return f'Own with {len(self.words)} words, and a text that is as long as it takes to go beyond the end of the line'


engine = Engine('the big one', list(range(8)))
pprint(engine)
for width in (20, 40, 60, 80, 200):
    print(width)
    pprint(engine, width=width)
    pprint(Car('somebody', engine, {'colour': 'red', 'seats': [1, 2, 3, 4]}), width=width)
    pprint([Sports('somebody else', engine)], width=width)
    pprint(Plain('nobody', None, {'engine': engine}), width=width, indent=4)
pprint(Own(['a'] * 30))
print('Silent object' in pformat(Silent(['a'] * 100)), len(pformat(Silent(['a'] * 100)).splitlines()))
pprint(make_dataclass('Made', ['first', 'second'])('x' * 50, 'y' * 50))
pprint({'class': Car}, width=10)


@dataclass
class Node:
    value: str
    next: 'Node' = None


node = Node('a long value that makes the line too long for eighty columns', Node('b'))
pprint(node)
node.next.next = node
pprint(node)
short = Node('s')
short.next = short
pprint(short)
