import random

random.seed(99)
state = random.getstate()
first = [random.random() for _ in range(5)] + [random.gauss(0, 1)]
random.setstate(state)
print(first == [random.random() for _ in range(5)] + [random.gauss(0, 1)])
print(len(state), state[0], len(state[1]), state[1][-1], state[2], state[1][:3], type(state[1]).__name__)
random.gauss(0, 1)
state = random.getstate()
print(state[2] is None, state[1][-1])
a = random.gauss(0, 1)
random.setstate(state)
print(a == random.gauss(0, 1))
for bad in [5, (1,), (3, 5, None), (3, (1,), None), (3, tuple([0] * 624 + [700]), None), (2,), (3, state[1]),
            (9, state[1], None), (3, tuple(['a'] * 625), None), (3, tuple([-1] * 625), None), None]:
    try:
        random.setstate(bad)
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
random.seed(1)
before = random.getstate()
for _ in range(1000):
    random.random()
print(before != random.getstate(), hash(random.getstate()) == hash(random.getstate()))
old = (2,) + before[1:]
random.setstate(old)
print(random.random())
