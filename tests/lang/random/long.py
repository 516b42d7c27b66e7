# Enough numbers that the state is renewed many times.
import random

random.seed(123456789)
total = 0
for i in range(5000):
    total ^= random.getrandbits(32)
    if i % 1000 == 0:
        print(i, total)
print(total, sum(random.random() for _ in range(3000)))
print(sum(random.randrange(7) for _ in range(3000)), sum(random.gauss(0, 1) for _ in range(1001)))
numbers = [random.randrange(10 ** 6) for _ in range(2000)]
random.shuffle(numbers)
print(numbers[:5], numbers[-5:], sum(numbers))
