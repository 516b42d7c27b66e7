import math
def show(*values):
    print(' '.join('%.12g' % v for v in values))
for x in [0.0, 0.5, 1.0, -0.5, 2.0, 10.0, 0.001, 100.0]:
    show(math.sin(x), math.cos(x), math.tan(x), math.atan(x), math.exp(x), math.sinh(x), math.cosh(x), math.tanh(x), math.asinh(x), math.expm1(x), math.erf(x), math.degrees(x), math.radians(x))
    if x > 0:
        show(math.sqrt(x), math.log(x), math.log2(x), math.log10(x), math.log1p(x), math.log(x, 2), math.log(x, 10), math.gamma(x), math.lgamma(x), math.cbrt(x))
    if abs(x) <= 1:
        show(math.asin(x), math.acos(x))
show(math.acosh(1), math.acosh(2.5), math.atanh(0.5), math.atan2(1, 1), math.atan2(-1, -1), math.atan2(0, -1), math.hypot(3, 4), math.hypot(1, 2, 3), math.hypot(), math.pow(2, 0.5), math.pow(2, 10), math.pow(-8, 3), math.dist((0, 0), (3, 4)), math.erfc(0.5), math.exp2(3))
print(math.sqrt(16), math.sqrt(2), math.pow(2, 3), math.log(1), math.log2(8), math.log10(1000), math.log2(2**100), math.log10(10**50), math.log(10**400) > 921, math.log2(10**400) > 1328, math.exp(0), math.sin(0), math.cos(0))
