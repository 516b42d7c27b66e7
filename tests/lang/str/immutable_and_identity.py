a = 'abc'
b = a
b += 'd'
print(a, b)
c = a.replace('x', 'y')
print(c == a, a.upper() == 'ABC', a, a.strip() == a)
d = {'abc': 1}
print(d['a' + 'bc'], d['ab' + 'c' * 1], ('abc' + '') in d, 'ABC'.lower() in d)
x = ['s'] * 3
x[0] += 't'
print(x)
def grow(s, n):
    for i in range(n):
        s += str(i)
    return s
print(grow('', 15), grow('x', 3), a)
parts = []
for i in range(5):
    parts.append('%d:' % i)
print(''.join(parts))
s = ''
for i in range(5000):
    s += 'ab'
print(len(s), s[:6], s.count('ab'), hash(s) == hash('ab' * 5000))
s = t = 'q'
s += 'r'
print(s, t)
