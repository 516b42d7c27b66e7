import statistics as s

for data in [[1, 2, 3, 4], [1, 2, 3], [0.1] * 10, [1, 2.5], [1e308, 1e308], [1e-300, 3.5, -1e300], [True, False, True], [],
             [float('inf'), 1], range(101), (x / 7 for x in range(50)), ['a'], [2 ** 70, 1], [-0.0]]:
    data = list(data)
    for f in s.mean, s.fmean, s.median, s.median_low, s.median_high, s.mode:
        try:
            print(f.__name__, f(data), end='; ')
        except (s.StatisticsError, TypeError, OverflowError) as e:
            print(f.__name__, type(e).__name__, e, end='; ')
    print()
print(s.multimode('aabbc'), s.multimode([]), s.mode(['red', 'blue', 'blue']), s.mode([1, 1.0, 2]))
print(s.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), s.median_grouped([52, 52, 53, 54], interval=2))
print(s.fmean([1, 2, 3], weights=[3, 1, 1]), s.fmean([1, 2], [1, 1]), s.geometric_mean([54, 24, 36]), s.harmonic_mean([40, 60]))
print(s.harmonic_mean([5]), s.harmonic_mean([40, 60], weights=[5, 30]), s.harmonic_mean([0, 1]), s.harmonic_mean([2.5, 3, 10]))
for f in (lambda: s.fmean([1], weights=[1, 2]), lambda: s.fmean([1], weights=[0]), lambda: s.geometric_mean([]),
          lambda: s.geometric_mean([-1]), lambda: s.harmonic_mean([]), lambda: s.harmonic_mean([-1]), lambda: s.harmonic_mean([1, -1])):
    try:
        print(f())
    except s.StatisticsError as e:
        print(e)
