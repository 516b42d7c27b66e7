# Cooperative tasks by generators.
class Task:
    number = 0

    def __init__(self, coroutine):
        Task.number += 1
        self.id = Task.number
        self.coroutine = coroutine
        self.value = None
        self.stack = []

    def run(self):
        while True:
            try:
                result = self.coroutine.send(self.value)
            except StopIteration as e:
                if not self.stack:
                    raise
                self.value = e.value
                self.coroutine = self.stack.pop()
                continue
            if hasattr(result, 'send'):
                self.stack.append(self.coroutine)
                self.coroutine, self.value = result, None
                continue
            self.value = None
            return result


class Scheduler:
    def __init__(self):
        self.ready = []
        self.results = {}

    def new(self, g):
        task = Task(g)
        self.ready.append(task)
        return task.id

    def loop(self):
        while self.ready:
            task = self.ready.pop(0)
            try:
                match task.run():
                    case 'spawn', g:
                        task.value = self.new(g)
                    case 'kill', id:
                        for t in self.ready:
                            if t.id == id:
                                t.coroutine.close()
                                self.ready.remove(t)
                    case None:
                        pass
                    case other:
                        task.coroutine.throw(ValueError(f'unknown call {other!r}'))
            except StopIteration as e:
                self.results[task.id] = e.value
                continue
            except ValueError as e:
                self.results[task.id] = e
                continue
            self.ready.append(task)


def add(a, b):
    yield
    return a + b


def worker(name, n):
    try:
        for i in range(n):
            print(name, i)
            yield
        return f'{name} done'
    finally:
        print(name, 'ends')


def main():
    child = yield 'spawn', worker('child', 5)
    x = yield add(1, 2)
    print('sum', x)
    yield
    yield 'kill', child
    return 'main done'


def bad():
    yield 'nonsense'


s = Scheduler()
s.new(main())
s.new(worker('w', 2))
s.new(bad())
s.loop()
print(s.results)
