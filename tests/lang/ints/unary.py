for n in [0, 1, -1, 2**29, -2**29, 2**30, -2**30, 2**31, -2**31, 2**60 - 1, 2**60, -2**60, -2**60 - 1, 2**61, -2**61, 2**62,
          -2**62, 2**63 - 1, 2**63, -2**63, 2**64, 10**30, -10**30]:
    print(+n, -n, ~n, abs(n), not n, - -n, -~n, ~-n)
print(-(-2**63), abs(-2**63), -(-2**60), abs(-2**60), -(2**60), -2**60 == -(2**60))
print(+True, -True, +False, abs(-True), - - - 3, + - + 3, ~ ~ ~5, not not 5)
for v in ['a', None, [], 1.5]:
    for f in (lambda x: -x, lambda x: +x, lambda x: ~x, abs):
        try:
            print(f(v))
        except TypeError as e:
            print(e)
