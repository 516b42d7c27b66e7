import random

random.seed(31415)


def show(name, *args):
    f = getattr(random, name)
    print(name, args, *[repr(f(*args)) for _ in range(4)])


show('random')
show('uniform', 1, 10)
show('uniform', -5.5, 2)
show('triangular')
show('triangular', 0, 10)
show('triangular', 0, 10, 2)
show('triangular', 5, 5)
show('triangular', 1, 2, 1.5)
show('gauss')
show('gauss', 100, 15)
show('normalvariate')
show('normalvariate', 10, 2)
show('lognormvariate', 0, 1)
show('expovariate', 1.5)
show('expovariate', -2)
show('vonmisesvariate', 0, 4)
show('vonmisesvariate', 1, 0)
show('vonmisesvariate', 3, 0.5)
show('gammavariate', 2, 3)
show('gammavariate', 1, 2)
show('gammavariate', 0.5, 1)
show('gammavariate', 9, 0.5)
show('betavariate', 2, 3)
show('betavariate', 0.5, 0.5)
show('paretovariate', 3)
show('weibullvariate', 1, 1.5)
for call in (lambda: random.gammavariate(0, 1), lambda: random.gammavariate(1, -1), lambda: random.expovariate(0),
             lambda: random.uniform('a', 1), lambda: random.betavariate(-1, 1), lambda: random.gauss(1, 2, 3)):
    try:
        print(call())
    except (ValueError, ZeroDivisionError, TypeError) as e:
        print(type(e).__name__, e)
