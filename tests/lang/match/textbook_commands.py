# The adventure of PEP 636.
class Game:
    def __init__(self):
        self.place = 'hall'
        self.bag = []
        self.map = {'hall': {'north': 'library', 'east': 'kitchen'}, 'library': {'south': 'hall'}, 'kitchen': {'west': 'hall'}}

    def do(self, command):
        match command.split():
            case ['quit' | 'exit']:
                return 'bye'
            case ['look']:
                return f'you are in the {self.place}'
            case ['go', ('north' | 'south' | 'east' | 'west') as direction] if direction in self.map[self.place]:
                self.place = self.map[self.place][direction]
                return f'to the {self.place}'
            case ['go', ('north' | 'south' | 'east' | 'west')]:
                return 'no way'
            case ['go', other]:
                return f'{other} is no direction'
            case ['take', thing] | ['pick', 'up', thing] | ['pick', thing, 'up']:
                self.bag.append(thing)
                return f'took {thing}'
            case ['drop', *things] if things:
                for t in things:
                    if t in self.bag:
                        self.bag.remove(t)
                return f'left with {self.bag}'
            case []:
                return '...'
            case [verb, *_]:
                return f'what is {verb}?'


game = Game()
for line in ('look', 'go north', 'go north', 'go up', 'take lamp', 'pick up key', 'pick rope up', 'drop lamp rope', 'drop', '', 'dance now', 'go south',
             'go east', 'look', 'quit'):
    print(line, '->', game.do(line))


def event(e):
    match e:
        case {'type': 'click', 'pos': (x, y), 'button': ('left' | 'right') as b}:
            return f'{b} click at {x},{y}'
        case {'type': 'key', 'key': str(k), 'mods': ['ctrl', *more]}:
            return f'ctrl-{k} {more}'
        case {'type': 'key', 'key': k}:
            return f'key {k}'
        case {'type': t, **rest}:
            return f'{t}: {sorted(rest)}'


for e in ({'type': 'click', 'pos': (1, 2), 'button': 'left'}, {'type': 'click', 'pos': (1, 2), 'button': 'middle'},
          {'type': 'key', 'key': 'a', 'mods': ['ctrl', 'alt']}, {'type': 'key', 'key': 'b', 'mods': []}, {'type': 'quit'}, {}):
    print(event(e))
