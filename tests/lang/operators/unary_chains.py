print(not not not 1, not not 0, - - - 5, ~ ~ ~ 5, + + 5, - + - 5, ~-~-5, -~-~5, not ~-1, not -0, ---1, -+-+-1, -(-(5)), ~(~(5)))
x = 3
print(-x, +x, ~x, not x, --x, -~x, ~-x, not not x, -x ** 2, (-x) ** 2, -x + x, -x * -x, -x % 5, x - -x, x--x, x+-x, x*-x, x**-x)
b = 10**20
print(-b, +b, ~b, --b, -~b, ~-b, not b, -b % 7, ~b & 0xff)
f = 1.5
print(-f, +f, --f, not f, -f ** 2, -f * -f)
t = True
print(-t, +t, ~t, not t, --t, not not t, -t + t)
for bad in ('a', [], (), None, {}, b'x', len):
    for op in (lambda v: -v, lambda v: +v, lambda v: ~v):
        try:
            print(op(bad))
        except TypeError as e:
            print(e)
try:
    print(~1.5)
except TypeError as e:
    print(e)
