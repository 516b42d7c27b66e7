for i in range(4):
    try:
        if i == 1:
            raise ValueError
        if i == 2:
            continue
        print('ok', i)
    except ValueError:
        print('value', i)
    else:
        print('else', i)
    finally:
        print('finally', i)
n = 0
while True:
    try:
        n += 1
        if n < 3:
            raise KeyError(n)
        break
    except KeyError as e:
        print('retry', e)
    finally:
        print('attempt', n)
def convert(s):
    for f in (int, float):
        try:
            return f(s)
        except ValueError:
            continue
    else:
        return s
print([convert(s) for s in ('1', '2.5', 'x', '-3', '1e3', '')])
def safe(f, default, *errors):
    try:
        return f()
    except errors:
        return default
print(safe(lambda: 1 / 0, 'inf', ZeroDivisionError), safe(lambda: [][0], 'none', IndexError, KeyError), safe(lambda: 5, 0))
total = 0
for i in range(1000):
    try:
        if i % 3 == 0:
            raise ValueError(i)
        total += i
    except ValueError as e:
        total -= e.args[0]
print(total)
results = []
for v in [1, 0, 'a', None, [1]]:
    try:
        results.append(10 / v)
    except ZeroDivisionError:
        results.append('zero')
    except TypeError as e:
        results.append(str(e))
print(results)
