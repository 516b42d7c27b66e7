import random

random.seed(5)
class Index:
    def __index__(self):
        return 100


print(random.randrange(Index()), random.randrange(50, Index()), random.randrange(0, 1000, Index()))
print(random.randrange(True), random.randint(False, True))
