import sys


class Log:
    def __init__(self):
        self.events = []

    def write(self, text):
        self.events.append(text)
        return len(text)

    def flush(self):
        self.events.append(('flush',))


log = Log()
print('a', 'b', file=log)
print('c', end='', file=log, flush=True)
print(*[], sep='x', file=log)
print(1, 2, 3, sep=', ', end='!', file=log)
print(log.events)
sys.stdout = log
print('through sys.stdout')
print('flushed', flush=True)
sys.stdout = sys.__stdout__
print(log.events[-5:])


class WriteRaises:
    count = 0

    def write(self, text):
        self.count += 1
        if self.count == 3:
            raise ValueError('third write')


w = WriteRaises()
try:
    print(1, 2, 3, file=w)
except ValueError as e:
    print(e, w.count)


class StrRaises:
    def __str__(self):
        raise KeyError('no text')


try:
    print('before', StrRaises(), file=log)
except KeyError as e:
    print(e, log.events[-2:])
