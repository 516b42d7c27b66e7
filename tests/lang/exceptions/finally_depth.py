log = []
def level(n):
    try:
        log.append('in %d' % n)
        if n == 0:
            raise ValueError('bottom')
        level(n - 1)
        log.append('never')
    except KeyError:
        log.append('no')
    finally:
        log.append('out %d' % n)
try:
    level(3)
except ValueError as e:
    log.append(str(e))
print(log)
def swallow(n):
    try:
        if n == 0:
            return 1 / 0
        return swallow(n - 1)
    except ZeroDivisionError:
        return 'swallowed at %d' % n
    finally:
        log.append(n)
log = []
print(swallow(3), log)
def rethrow(n):
    try:
        if n == 0:
            raise ValueError([n])
        rethrow(n - 1)
    except ValueError as e:
        e.args[0].append(n)
        raise
try:
    rethrow(4)
except ValueError as e:
    print(e)
def chain(n):
    if n == 0:
        raise ValueError('start')
    try:
        chain(n - 1)
    except ValueError as e:
        raise ValueError(str(e) + ' %d' % n)
try:
    chain(3)
except ValueError as e:
    n = 0
    while e is not None:
        print(n, e)
        e = e.__context__
        n += 1
for i in range(200):
    try:
        try:
            raise IndexError(i)
        except IndexError:
            raise KeyError(i)
    except LookupError as e:
        last = e.args[0]
print(last)
