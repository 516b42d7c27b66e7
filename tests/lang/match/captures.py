# Names are bound when the whole pattern has matched, before the guard is asked.
def f(x):
    match x:
        case (a, b) if a > b:
            return 'falling', a, b
        case (a, b):
            return 'rising', a, b
        case a:
            return 'other', a


print(f((1, 2)), f((2, 1)), f(3), f([5, 4]))

x = y = 'old'
match (1, (2, 3)):
    case (x, (y, 4)):
        print('matched')
print(x, y)
match (1, (2, 3)):
    case (x, (y, 3)) if x == 7:
        print('matched')
print(x, y)
match 5:
    case z:
        pass
print(z)


class C:
    match [1, 2]:
        case [p, q]:
            r = p + q
    print(p, q, r)


def closure():
    match (1, 2):
        case (a, b):
            def inner():
                return a + b
    return inner


print(closure()())


def global_name():
    global captured
    match {'k': 9}:
        case {'k': captured}:
            pass


global_name()
print(captured)


def unbound():
    match 1:
        case (n,):
            pass
    return n


try:
    unbound()
except UnboundLocalError as e:
    print(e)


def same(x):
    match x:
        case [x, y]:
            return x, y
        case x if x == 3:
            return 'three'
        case [x, *_]:
            return 'first', x
        case x:
            return 'x', x


print(same([1, 2]), same(3), same([7, 8, 9]), same('s'))
