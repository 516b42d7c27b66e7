import random
from itertools import product, islice, chain, starmap, repeat, takewhile, count
random.seed(1)
def genetic(target, alphabet, size=30, generations=60):
    def score(s):
        return sum(a == b for a, b in zip(s, target))
    population = [''.join(random.choices(alphabet, k=len(target))) for _ in range(size)]
    for generation in range(generations):
        population.sort(key=score, reverse=True)
        if score(population[0]) == len(target):
            return generation, population[0]
        parents = population[:8]
        population = parents[:2]
        while len(population) < size:
            a, b = random.sample(parents, 2)
            cut = random.randrange(len(target))
            child = list(a[:cut] + b[cut:])
            if random.random() < 0.5:
                child[random.randrange(len(child))] = random.choice(alphabet)
            population.append(''.join(child))
    return generation, population[0]
print(genetic('tagbox', 'abcdefghijklmnopqrstuvwxyz'))
def primes():
    yield 2
    found = []
    for n in count(3, 2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n
print(list(islice(primes(), 20)))
def knight_moves(pos):
    x, y = pos
    moves = chain(product([x - 1, x + 1], [y - 2, y + 2]), product([x - 2, x + 2], [y - 1, y + 1]))
    return [(a, b) for a, b in moves if a in range(8) and b in range(8)]
print(sorted(knight_moves((0, 1))), sum(len(knight_moves(p)) for p in product(range(8), repeat=2)))
