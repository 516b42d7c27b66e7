values = [7.0, -7.0, 7.5, -7.5, 0.0, -0.0, 1.0, 0.1, -0.1, 1e17, -3.7]
divisors = [2.0, -2.0, 2.5, -2.5, 0.3, -0.3, 1.0, -1.0, 1e-3, 3, -3, 1e300]
for a in values:
    for b in divisors:
        print(a, b, a // b, a % b, divmod(a, b))
inf = float('inf')
nan = float('nan')
print(5.0 // inf, -5.0 // inf, 5.0 % inf, -5.0 % inf, 5.0 // -inf, 5.0 % -inf, 0.0 % inf, -0.0 % inf)
print(inf // 2, inf % 2, -inf // 2, -inf % 2, nan // 1, nan % 1, 1 // nan, 1 % nan, inf // inf, inf % inf)
print(divmod(5.0, inf), divmod(-5.0, inf), divmod(inf, 1.0), divmod(nan, 1.0), divmod(1e308, 1e-308))
print(6.0 % 2.0, -6.0 % 2.0, 6.0 % -2.0, -6.0 % -2.0, 1.0 % 0.1, 1.0 // 0.1, 0.9 // 0.1)
