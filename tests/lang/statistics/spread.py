import random
import statistics as s

random.seed(12)
sets = [[1, 2, 3, 4], [1.5, 2.5, 2.5, 2.75, 3.25, 4.75], [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5], [0.1, 0.2, 0.3], [5, 5], [7], [],
        [1e10 + x for x in (4, 7, 13, 16)], [random.gauss(100, 15) for _ in range(200)], [random.randrange(1000) for _ in range(99)],
        [10 ** 30, 10 ** 30 + 1], [1e-160, 2e-160]]
for data in sets:
    for f in s.variance, s.pvariance, s.stdev, s.pstdev:
        try:
            print(f.__name__, f(data), end='; ')
        except s.StatisticsError as e:
            print(e, end='; ')
    print()
print(s.stdev([1, 2, 3, 4], xbar=2), s.variance([1, 2, 3, 4], 2.5), s.pvariance([1, 2, 3], mu=2), s.pstdev([1, 2, 3], 1.5))
for n in 1, 2, 4, 10:
    print(s.quantiles([1, 2, 3, 4, 5, 6, 9], n=n), s.quantiles([1, 2, 3, 4, 5, 6, 9], n=n, method='inclusive'))
for f in (lambda: s.quantiles([1]), lambda: s.quantiles([1, 2], n=0), lambda: s.quantiles([1, 2], method='x')):
    try:
        f()
    except ValueError as e:
        print(type(e).__name__, e)
