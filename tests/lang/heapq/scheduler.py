import heapq
import itertools


class Scheduler:
    def __init__(self):
        self.queue = []
        self.numbers = itertools.count()
        self.now = 0

    def at(self, time, action, *args):
        entry = [time, next(self.numbers), action, args]
        heapq.heappush(self.queue, entry)
        return entry

    def cancel(self, entry):
        entry[2] = None

    def run(self):
        while self.queue:
            self.now, _, action, args = heapq.heappop(self.queue)
            if action is not None:
                action(*args)


s = Scheduler()


def say(text, again=0):
    print(s.now, text)
    if again:
        s.at(s.now + again, say, text + '!', again - 1)


s.at(5, say, 'five')
s.at(1, say, 'one', 2)
dead = s.at(2, say, 'never')
s.at(5, say, 'also five')
s.cancel(dead)
s.run()
