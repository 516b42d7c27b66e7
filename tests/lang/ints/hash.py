print([hash(n) for n in (0, 1, -1, 2, -2, 100, -100, 2**31, 2**60, -2**60)])
print([hash(n) for n in (2**61 - 2, 2**61 - 1, 2**61, 2**61 + 1, 2**62, 2**63, 2**64, 10**30, 10**100)])
print([hash(-n) for n in (2**61 - 2, 2**61 - 1, 2**61, 2**61 + 1, 2**62, 2**63, 2**64, 10**30, 10**100)])
print(hash(1.0), hash(-1.0), hash(0.0), hash(-0.0), hash(2.5), hash(0.1), hash(-0.1), hash(1e300), hash(1e-300))
print(hash(2.0**61), hash(2.0**62), hash(2.0**100), hash(-2.0**100), hash(float('inf')), hash(float('-inf')))
print(hash(True), hash(False))
for n in [0, 1, -1, 5, 2**30, 2**53, 2**61, 2**62, 2**100, -2**63, 10**22]:
    assert hash(n) == hash(float(n)), n
    assert {n: 1}[float(n)] == 1
print(hash(1.5), hash(3.14), hash(1e16), hash(123456789.123))
print(hash(0.5), hash(-0.5), hash(5e-324), hash(1.7976931348623157e308))
