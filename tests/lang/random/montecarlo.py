import math
import random

random.seed(2718)


def pi(n):
    inside = 0
    for _ in range(n):
        x, y = random.random(), random.random()
        inside += x * x + y * y <= 1
    return 4 * inside / n


print(pi(2000))
rolls = [random.randint(1, 6) + random.randint(1, 6) for _ in range(1000)]
print([rolls.count(n) for n in range(2, 13)])


def walk(n):
    x = y = 0
    for _ in range(n):
        dx, dy = random.choice([(0, 1), (0, -1), (1, 0), (-1, 0)])
        x, y = x + dx, y + dy
    return x, y


print([walk(50) for _ in range(5)])
print(sum(len(set(random.choices(range(365), k=23))) < 23 for _ in range(300)))
samples = [random.gauss(170, 10) for _ in range(500)]
mean = sum(samples) / len(samples)
print(round(mean, 6), round(math.sqrt(sum((s - mean) ** 2 for s in samples) / 499), 6))


def monty(switch):
    doors = [0, 1, 2]
    car, pick = random.choice(doors), random.choice(doors)
    opened = random.choice([d for d in doors if d != car and d != pick])
    return car == (next(d for d in doors if d not in (pick, opened)) if switch else pick)


print(sum(monty(True) for _ in range(500)), sum(monty(False) for _ in range(500)))


def quicksort(a):
    if len(a) < 2:
        return a
    pivot = random.choice(a)
    return quicksort([x for x in a if x < pivot]) + [x for x in a if x == pivot] + quicksort([x for x in a if x > pivot])


data = random.sample(range(1000), 100)
print(quicksort(data) == sorted(data), data[:5])
