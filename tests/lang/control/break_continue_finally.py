for i in range(4):
    try:
        if i == 1:
            continue
        if i == 3:
            break
        print('body', i)
    finally:
        print('finally', i)
else:
    print('no else')
for i in range(3):
    try:
        try:
            if i == 1:
                break
        finally:
            print('inner', i)
    finally:
        print('outer', i)
n = 0
while n < 3:
    n += 1
    try:
        raise ValueError(n)
    except ValueError as e:
        if n == 2:
            continue
        print('caught', e)
    else:
        print('no')
    finally:
        print('f', n)
def f():
    for i in range(3):
        try:
            return i
        finally:
            print('leaving')
print(f())
def g():
    for i in range(3):
        try:
            return 'try'
        finally:
            if i < 2:
                continue
            print('last')
print(g())
def h():
    while True:
        try:
            return 'try'
        finally:
            break
    return 'after loop'
print(h())
def k():
    for i in range(5):
        try:
            for j in range(5):
                try:
                    if j == 1:
                        break
                    if i == 2:
                        return (i, j)
                finally:
                    print('j', i, j)
        finally:
            print('i', i)
print(k())
for i in [1, 2]:
    try:
        1 / 0
    except ZeroDivisionError:
        continue
    finally:
        print('cleanup', i)
def m():
    for i in range(3):
        try:
            raise KeyError(i)
        except KeyError:
            try:
                continue
            finally:
                print('inner finally', i)
    return 'm'
print(m())
