import random, math
from itertools import accumulate
r = random.Random(2023)
data = [r.gauss(50, 10) for _ in range(1000)]
mean = math.fsum(data) / len(data)
var = math.fsum((x - mean) ** 2 for x in data) / (len(data) - 1)
print(mean, math.sqrt(var), sorted(data)[500])
hist = {}
for x in data:
    hist[int(x // 5)] = hist.get(int(x // 5), 0) + 1
for k in sorted(hist):
    print(f'{k * 5:4d} {"#" * (hist[k] // 5)}')
boots = [math.fsum(r.choices(data, k=len(data))) / len(data) for _ in range(20)]
print(min(boots), max(boots))
print([f'{x:.4f}' for x in accumulate(r.random() for _ in range(10))])
print(r.betavariate(2, 5), r.vonmisesvariate(0, 2), r.paretovariate(2), r.weibullvariate(2, 3), r.triangular(1, 9, 3))
m = [[r.randint(-9, 9) for _ in range(4)] for _ in range(4)]
def det(m):
    return m[0][0] if len(m) == 1 else sum((-1) ** j * m[0][j] * det([row[:j] + row[j + 1:] for row in m[1:]]) for j in range(len(m)))
print(m, det(m))
