import random

random.seed(2024)
print([random.randrange(10) for _ in range(20)])
print([random.randrange(5, 50, 5) for _ in range(10)], [random.randrange(10, 0, -3) for _ in range(10)])
print([random.randint(1, 6) for _ in range(20)], random.randint(-5, -5), random.randint(-10, 10))
print(random.randrange(10 ** 30), random.randint(-2 ** 70, 2 ** 70), random.randrange(2 ** 64, 2 ** 65, 3))
print([random.getrandbits(k) for k in (0, 1, 5, 31, 32, 33, 63, 64, 65, 100)], random.getrandbits(1000).bit_length() <= 1000)
print(random.randbytes(10), random.randbytes(0), random.randbytes(1))
for call in (lambda: random.randrange(0), lambda: random.randrange(-5), lambda: random.randrange(5, 5),
             lambda: random.randrange(1, 10, 0), lambda: random.randrange(10, 1, 2), lambda: random.randint(5, 1),
             lambda: random.randrange('a'), lambda: random.randrange(1, step=2), lambda: random.getrandbits(-1),
             lambda: random.getrandbits('a'), lambda: random.getrandbits(), lambda: random.getrandbits(2 ** 40),
             lambda: random.randrange(), lambda: random.randint(1), lambda: random.random(1)):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
