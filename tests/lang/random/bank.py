import random, heapq, bisect
class Event:
    def __init__(self, time, kind, who):
        self.time, self.kind, self.who = time, kind, who
    def __lt__(self, other):
        return (self.time, self.who) < (other.time, other.who)
    def __repr__(self):
        return f'{self.time:.2f} {self.kind} {self.who}'
class Bank:
    def __init__(self, tellers, rng):
        self.free, self.queue, self.events, self.rng = tellers, [], [], rng
        self.waits = []
    def run(self, customers):
        t = 0
        for i in range(customers):
            t += self.rng.expovariate(1.2)
            heapq.heappush(self.events, Event(t, 'arrive', i))
        while self.events:
            e = heapq.heappop(self.events)
            print(e)
            if e.kind == 'arrive':
                self.queue.append(e)
            else:
                self.free += 1
            while self.free and self.queue:
                first = self.queue.pop(0)
                self.free -= 1
                bisect.insort(self.waits, e.time - first.time)
                heapq.heappush(self.events, Event(e.time + self.rng.gammavariate(2, 0.5), 'leave', first.who))
        return self.waits
w = Bank(2, random.Random('bank')).run(12)
print([f'{x:.3f}' for x in w], f'{sum(w) / len(w):.6f}')
