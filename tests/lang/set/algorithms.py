def queens(n, row=0, cols=frozenset(), d1=frozenset(), d2=frozenset()):
    if row == n:
        return 1
    return sum(queens(n, row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}) for c in range(n)
               if c not in cols and row + c not in d1 and row - c not in d2)
print([queens(n) for n in range(1, 7)])
def primes(n):
    composite = {j for i in range(2, n) for j in range(i * i, n, i)}
    return [i for i in range(2, n) if i not in composite]
print(primes(60))
seen = set()
out = []
for v in [3, 1, 3, 2, 1, 5]:
    if v not in seen:
        seen.add(v)
        out.append(v)
print(out, sorted(seen))
graph = {1: [2, 3], 2: [4], 3: [4, 5], 4: [6], 5: [6], 6: []}
def reach(start):
    todo, done = [start], set()
    while todo:
        n = todo.pop()
        if n not in done:
            done.add(n)
            todo.extend(graph[n])
    return done
print(reach(1), reach(3), reach(6), reach(1) - reach(3), all(reach(n) <= reach(1) for n in graph))
print(len({frozenset((a, b)) for a in range(5) for b in range(5)}), sorted({len(w) for w in 'a bb cc ddd'.split()}), {c for c in 'hello'} == set('hello'), ''.join(sorted(set('mississippi'))))
