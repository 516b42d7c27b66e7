def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from functools import partialmethod


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state, note=''):
        self.alive = state
        return state, note

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False, note='rip')

    @classmethod
    def make(cls, a, b):
        return cls.__name__, a, b

    made = partialmethod(make, 1)


c = Cell()
print(c.set_alive(), c.alive, c.set_alive(note='x'), c.set_dead(), c.alive, Cell.set_dead(c))
print(c.made(2), Cell.made(3))
show(partialmethod, 5)
