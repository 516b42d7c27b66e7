"""Permutations and combinations: recursive, in order, by number."""


def permutations(items):
    if not items:
        return [[]]
    result = []
    for i in range(len(items)):
        rest = items[:i] + items[i + 1:]
        for tail in permutations(rest):
            result.append([items[i]] + tail)
    return result


def next_permutation(p):
    i = len(p) - 2
    while i >= 0 and p[i] >= p[i + 1]:
        i -= 1
    if i < 0:
        return False
    j = len(p) - 1
    while p[j] <= p[i]:
        j -= 1
    p[i], p[j] = p[j], p[i]
    p[i + 1:] = p[:i:-1]
    return True


def combinations(items, k):
    if k == 0:
        return [()]
    if not items:
        return []
    head, *tail = items
    return [(head,) + rest for rest in combinations(tail, k - 1)] + combinations(tail, k)


def unrank(n, items):
    items = list(items)
    factorial = 1
    for i in range(2, len(items)):
        factorial *= i
    result = ""
    for left in range(len(items) - 1, 0, -1):
        index, n = divmod(n, factorial)
        result += items.pop(index)
        factorial //= left
    return result + items[0]


for p in permutations("abc"):
    print("".join(p), end=" ")
print()

p = [1, 2, 3, 4]
seen = [tuple(p)]
while next_permutation(p):
    seen.append(tuple(p))
print(len(seen), seen[0], seen[9], seen[-1])
assert seen == [tuple(q) for q in permutations([1, 2, 3, 4])] == sorted(set(seen))

multiset = list("aabb")
words = ["".join(multiset)]
while next_permutation(multiset):
    words.append("".join(multiset))
print(words)
print(combinations(["red", "green", "blue", "gray"], 2))
print(len(combinations(range(10), 4)))
print(unrank(999_999, "0123456789"), unrank(0, "xyz"), unrank(5, "xyz"))
