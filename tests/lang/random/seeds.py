import random

for seed in [0, 1, -1, 42, 2 ** 31, 2 ** 32, 2 ** 64 + 5, 10 ** 50, -10 ** 50, True, 1.5, -0.0, 1e300, 'hello', '', 'é€', b'hello', b'',
             'a' * 200, b'x' * 111, 'x' * 112, float('inf')]:
    random.seed(seed)
    print(repr(seed)[:40], random.random(), random.getrandbits(40), random.randrange(1000))
random.seed(7, 2)
print(random.random())
for seed in 'hello', b'hello', '', 'é', 5:
    random.seed(seed, version=1)
    print(seed, random.random())
random.seed(a='x', version=2)
print(random.random())
for bad in [], (), {}, None.__class__, 1 == 1 and object():
    try:
        random.seed(bad)
        print('fine')
    except TypeError as e:
        print(e)
random.seed(None)
random.seed()
print(0 <= random.random() < 1)
