from random import Random
import random

a, b = Random(5), Random(5)
print([a.random() for _ in range(3)] == [b.random() for _ in range(3)])
b.seed(6)
print(a.random() == b.random(), a.randint(1, 100), b.randint(1, 100))
random.seed(5)
c = Random(5)
print(random.random() == c.random(), isinstance(c, Random), type(c).__name__, type(c).__module__)
c.label = 'mine'
print(c.label, c.VERSION, c.gauss_next)
d = Random()
d.setstate(c.getstate())
print(c.random() == d.random())
print(Random('text').random(), Random(x=3).random())
for bad in (lambda: Random(1, 2), lambda: Random([]), lambda: Random(seed=1)):
    try:
        bad()
    except TypeError as e:
        print(e)
print(random._inst.__class__ is Random, random.random.__self__ is random._inst)
system = random.SystemRandom()
print(0 <= system.random() < 1, 0 <= system.randrange(10) < 10, len(system.randbytes(5)), system.seed(1))
print(system.choice([3]), sorted(system.sample(range(3), 3)), system.getrandbits(20) < 2 ** 20)
for call in system.getstate, system.setstate:
    try:
        call()
    except NotImplementedError as e:
        print(e)
