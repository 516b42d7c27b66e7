from itertools import combinations, permutations, product


def solve(puzzle):
    words = puzzle.replace('+', ' ').replace('=', ' ').split()
    letters = sorted(set(''.join(words)))
    firsts = {w[0] for w in words}
    for digits in permutations(range(10), len(letters)):
        value = dict(zip(letters, digits))
        if any(value[f] == 0 for f in firsts):
            continue
        numbers = [int(''.join(str(value[c]) for c in w)) for w in words]
        if sum(numbers[:-1]) == numbers[-1]:
            return ' + '.join(map(str, numbers[:-1])) + ' = ' + str(numbers[-1])


print(solve('TO + GO = OUT'), '|', solve('TO + TO = GOOD') or 'none')


def queens(n):
    return sum(1 for p in permutations(range(n))
               if len({p[i] + i for i in range(n)}) == n == len({p[i] - i for i in range(n)}))


print([queens(n) for n in range(1, 8)])
triples = [(a, b, c) for a, b in combinations(range(1, 30), 2) for c in [int((a * a + b * b) ** 0.5)]
           if c * c == a * a + b * b]
print(triples)
truth = [(p, q, (not p) or q) for p, q in product([False, True], repeat=2)]
print(truth)
dice = {}
for roll in product(range(1, 7), repeat=3):
    dice[sum(roll)] = dice.get(sum(roll), 0) + 1
print(dice)
