def v(x):
    print('v%s' % x, end=' ')
    return x
print(v(1) < v(2) < v(3))
print(v(3) < v(2) < v(1))
print(v(1) < v(2) > v(0) != v(5))
print(v(1) == v(1) in [v(1)])
print(not v(1) < v(2) < v(1))
print(v(1) < v(2) and v(2) < v(3) or v(9))
print((v(1) < v(2)) < v(3))
print(v(1) < (v(2) < v(3)))
print(v(5) > v(4) > v(3) > v(3) > v(1))
print(v(1) is not v(2) is not None)
print(v(0) <= v(0) < v(1) <= v(1), v('a') < v('b') < v('c'))
if v(1) < v(5) < v(3):
    print('yes')
elif v(1) < v(2) < v(3):
    print('elif')
n = 0
while 0 <= n < 3:
    n += 1
print(n, 1 < 2 < 3 < 4, 1 < 2 < 3 < 3, 1 == 1.0 == True, 1 != 2 != 1, 3 > 2 >= 2 > 1, 0 < True < 2)
x = [v(i) for i in range(3) if v(0) < v(i) < v(2)]
print(x)
print(v(1) < v(2) in {v(2): 3}, (v(1) < v(2)) in [True], 1 in [1] in [[1]], 'a' in 'ab' in ['ab'])
try:
    print(v(1) < v(2) < v('x'))
except TypeError as e:
    print(e)
try:
    print(v(2) < v(1) < v('x'))
except TypeError as e:
    print(e)
a = 1 < 2 < 3
print(a, (lambda y: 0 < y < 10)(5), [0 < i < 3 for i in range(4)], 1 < 2 if 1 < 2 < 3 else 0)
