import random
from itertools import pairwise, chain
TEXT = '''the cat sat on the mat the dog sat on the log the cat saw the dog and the dog saw the cat
and then the mat was on the dog and the log was on the cat'''
follow = {}
for a, b in pairwise(TEXT.split()):
    follow.setdefault(a, []).append(b)
random.seed('markov')
for _ in range(4):
    word = 'the'
    out = [word]
    while word in follow and len(out) < 9:
        word = random.choice(follow[word])
        out.append(word)
    print(' '.join(out))
counts = {}
for w in chain.from_iterable(line.split() for line in TEXT.splitlines()):
    counts[w] = counts.get(w, 0) + 1
total = sum(counts.values())
print(random.choices(list(counts), weights=list(counts.values()), k=6), total)
