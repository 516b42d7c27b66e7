from fractions import Fraction
import statistics

halves = [Fraction(1, 2), Fraction(1, 3), Fraction(7, 4), Fraction(-2, 5)]
for data in (halves, [Fraction(1, 2), 1], [1, Fraction(1, 2), 3], [Fraction(1, 2), 0.25], [0.25, Fraction(1, 2), 1], [Fraction(4), Fraction(2)],
             [True, Fraction(1, 3)], [1, 2, 4], [1, 2.5], [Fraction(3), 1, 0.5, Fraction(1, 3)]):
    print([str(x) for x in data])
    for f in (statistics.mean, statistics.fmean, statistics.median, statistics.median_low, statistics.median_high, statistics.variance,
              statistics.pvariance, statistics.stdev, statistics.pstdev):
        print(' ', f.__name__, repr(f(data)))
print(repr(statistics.harmonic_mean([Fraction(1, 2), Fraction(1, 3)])), repr(statistics.harmonic_mean([Fraction(1, 2), 3], weights=[1, 2])))
print(repr(statistics.mode([Fraction(1, 2), 0.5, 1])), statistics.multimode([Fraction(1, 2), 1, Fraction(2, 2)]))
print(repr(statistics.variance(halves, Fraction(1, 2))), repr(statistics.pvariance(halves, Fraction(1, 3))), repr(statistics.variance([1, 2, 5], Fraction(8, 3))))
print(repr(statistics.quantiles(halves)))


class Sub(Fraction):
    pass


print(type(statistics.mean([Sub(1, 2), Sub(1, 3)])).__name__)
