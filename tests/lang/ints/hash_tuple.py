print(hash(()), hash((1,)), hash((1, 2)), hash((2, 1)), hash((0, 0, 0)))
print(hash((1, (2, 3))), hash((1.5, -1)), hash((True, 10**20)))
print(hash((1, 2)) == hash((1.0, 2.0)), hash(tuple(range(100))))
