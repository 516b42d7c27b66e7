import math
print(math.pi, math.e, math.tau, math.inf, math.nan, -math.inf)
for x in [0.0, -0.0, 0.5, -0.5, 1.5, -1.5, 2.0, 1e15 + 0.5, 1e300, -7.9, 5, -5, 10**30, True]:
    print(x, math.floor(x), math.ceil(x), math.trunc(x), math.fabs(x))
print(math.isinf(math.inf), math.isinf(1), math.isnan(math.nan), math.isnan(1), math.isfinite(1), math.isfinite(math.inf), math.isnan(math.inf - math.inf))
print(math.copysign(3, -0.0), math.copysign(-3, 1), math.copysign(math.inf, -1), math.modf(3.75), math.modf(-3.75), math.modf(math.inf), math.frexp(8.0), math.frexp(0.3), math.frexp(-5), math.ldexp(0.5, 4), math.ldexp(1, -1074))
print(math.fmod(7, 3), math.fmod(-7, 3), math.fmod(7, -3), math.fmod(7.5, 2), math.remainder(7, 3), math.remainder(8, 3), math.remainder(5, 2))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.05, rel_tol=0.1), math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9), math.isclose(math.inf, math.inf), math.isclose(math.nan, math.nan))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([1e100, 1.0, -1e100]), math.fsum([]), math.prod([1, 2, 3, 4]), math.prod([]), math.prod([2.5, 2]), math.prod([1, 2], start=10), math.prod(range(1, 26)))
print(math.ulp(1.0), math.nextafter(1.0, 2.0), math.nextafter(0.0, -1.0))
