from enum import Enum, auto


class State(Enum):
    IDLE = auto()
    RUNNING = auto()
    STOPPED = auto()


class Machine:
    transitions = {(State.IDLE, 'start'): State.RUNNING, (State.RUNNING, 'pause'): State.IDLE, (State.RUNNING, 'stop'): State.STOPPED}

    def __init__(self):
        self.state = State.IDLE
        self.log = []

    def fire(self, event):
        try:
            new = self.transitions[self.state, event]
        except KeyError as e:
            raise ValueError(f'no {event} in {self.state.name}') from e
        self.log.append((self.state.name, event, new.name))
        self.state = new
        return self


m = Machine()
m.fire('start').fire('pause').fire('start').fire('stop')
for step in m.log:
    print(*step)
try:
    m.fire('start')
except ValueError as e:
    print(e, repr(e.__cause__))


def coroutine(f):
    def start(*args):
        g = f(*args)
        next(g)
        return g
    return start


@coroutine
def traffic():
    colour = 'red'
    while True:
        event = yield colour
        match colour, event:
            case 'red', 'tick':
                colour = 'green'
            case 'green', 'tick':
                colour = 'yellow'
            case 'yellow', 'tick':
                colour = 'red'
            case _, 'fail':
                colour = 'blinking'
            case 'blinking', 'reset':
                colour = 'red'


t = traffic()
print([t.send(e) for e in ('tick', 'tick', 'tick', 'fail', 'tick', 'reset', 'tick')])
for s in State:
    match s:
        case State.IDLE | State.STOPPED:
            print(s.name, 'not running')
        case State.RUNNING:
            print(s, 'running')
