inf = float('inf')
nan = float('nan')
print(inf, -inf, nan, inf + 1, inf - inf, inf * 0, inf * -1, inf / inf, 1 / inf, -1 / inf, inf + inf, nan + 1, nan * 0)
print(inf == inf, inf == -inf, inf > 1e308, -inf < -1e308, inf > 10**400, nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan)
print(nan is nan, [nan] == [nan], nan in [nan], (nan,) == (nan,), {nan: 1} == {nan: 1}, [nan].index(nan), [nan].count(nan))
print(max(1.0, inf), min(1.0, -inf), max(nan, 1), max(1, nan), min(nan, 1), min(1, nan))
print(bool(inf), bool(nan), bool(0.0), bool(-0.0), not nan, abs(-inf), abs(nan), -nan)
for s in ['inf', '-inf', '+inf', 'Infinity', '-INFINITY', 'nan', 'NaN', '+nan', '-nan', ' inf ', 'infinity', 'iNf']:
    print(s, float(s))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(lambda: int(inf))
attempt(lambda: int(nan))
attempt(lambda: round(inf))
attempt(lambda: round(nan))
attempt(lambda: round(inf, 2))
attempt(lambda: inf // 0)
attempt(lambda: float('infin'))
attempt(lambda: inf.as_integer_ratio())
print(hash(inf), hash(-inf), sorted([3, inf, -inf, 0]), 1e400 == inf, '%f %e %g' % (inf, -inf, nan), f'{inf:.2f} {nan:10} {-inf:+}')
