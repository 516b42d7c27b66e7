from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

Event = namedtuple('Event', 'time kind who')


class Simulation:
    def __init__(self, servers):
        self.free, self.line, self.log = servers, deque(), deque(maxlen=5)
        self.events, self.count = defaultdict(deque), Counter()

    def at(self, time, kind, who):
        self.events[time].append(Event(time, kind, who))

    def run(self, end):
        for now in range(end):
            queue = self.events.pop(now, deque())
            while queue:
                event = queue.popleft()
                self.count[event.kind] += 1
                self.log.append(event)
                getattr(self, event.kind)(event)
                if now in self.events:
                    queue.extend(self.events.pop(now))

    def arrive(self, event):
        if self.free:
            self.free -= 1
            self.at(event.time + 3, 'leave', event.who)
        else:
            self.line.append(event.who)

    def leave(self, event):
        if self.line:
            self.at(event.time + 3, 'leave', self.line.popleft())
        else:
            self.free += 1


s = Simulation(2)
for i in range(6):
    s.at(i, 'arrive', f'c{i}')
s.run(20)
print(s.count, s.free, s.line)
for event in s.log:
    print(event)
print(s.events)
seen = OrderedDict((e.who, e.time) for e in s.log)
print(seen, next(reversed(seen)))
