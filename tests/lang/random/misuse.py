# What users get wrong.
import random


def t(f):
    try:
        print(repr(f())[:200])
    except Exception as e:
        print(type(e).__name__, e)


r = random.Random(5)
t(lambda: r.sample([1,2,3], 2.0))
t(lambda: r.choices([1,2], k=1.5))
t(lambda: r.choice({1:2}))
t(lambda: r.shuffle({0:1,1:2}))
t(lambda: r.sample('abc', k='x'))
t(lambda: r.randrange(None))
t(lambda: r.randint('1','2'))
t(lambda: r.uniform(1))
t(lambda: random.sample(population=[2,2], k=1))
t(lambda: r.randrange(10, None))
t(lambda: r.randbytes(-1))
t(lambda: r.randbytes('x'))
t(lambda: r.getrandbits(1.5))
t(lambda: r.seed(1,2,3))
t(lambda: r.foo)
t(lambda: random.Random.random(5))
t(lambda: r.gauss())
t(lambda: r.random() < 1)
t(lambda: r.choices('ab', weights=[-1, 2], k=3))
t(lambda: r.sample(range(5), counts=[1]*5, k=3))
