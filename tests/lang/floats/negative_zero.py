z = 0.0
n = -0.0
print(z, n, z == n, -z, -n, n + 0, n + n, z + n, n - z, n * 1, n * -1, z * -1, 0 * -1.0, abs(n), +n)
print(1 / float('-inf'), -1 / float('inf'), n ** 1, n ** 2, n ** 3, round(-0.4), round(-0.4, 0), round(n, 3), int(n))
print(str(n), '%.1f' % n, f'{n:g}', f'{n:+}', f'{n:.0f}', '%d' % n, f'{-0.001:.1f}', [n], (n,), {n})
import math
print(math.copysign(1, z), math.copysign(1, n), math.atan2(z, n), math.atan2(n, z), math.floor(n), math.ceil(-0.5), math.sqrt(n))
print({0.0: 'a', -0.0: 'b'}, {z, n}, hash(n), bool(n), min(z, n), max(n, z), sum([n, n]), n // 1, n % 1, n % -1, z % -1)
