import statistics as s

x, y = [1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 1, 2, 3, 1, 2, 3]
print(s.covariance(x, y), s.correlation(x, y), s.correlation(x, x), s.covariance(x, [-v for v in x]))
line = s.linear_regression([1971, 1975, 1979, 1982, 1983], [1, 2, 3, 4, 5])
print(line, line.slope, line.intercept, tuple(line))
slope, intercept = s.linear_regression([1, 2, 3], [4, 5, 7], proportional=True)
print(slope, intercept)
for f in (lambda: s.covariance([1], [1]), lambda: s.covariance([1, 2], [1]), lambda: s.correlation([1, 1], [1, 2]),
          lambda: s.linear_regression([1, 1], [1, 2]), lambda: s.linear_regression([1], [1]), lambda: s.correlation([1], [])):
    try:
        print(f())
    except s.StatisticsError as e:
        print(e)
print(issubclass(s.StatisticsError, ValueError), s.StatisticsError.__module__)
