d = {}
for i in range(5000):
    d[i * 7 % 5003] = i
print(len(d), d[7], d[5002] if 5002 in d else None, sum(d), sum(d.values()), list(d)[:5])
for i in range(0, 5003, 2):
    d.pop(i, None)
print(len(d), sum(d), 2 in d, 3 in d, list(d)[:5], list(d)[-3:])
for i in range(10000, 10100):
    d[i] = str(i)
print(len(d), d[10050])
s = {}
for i in range(3000):
    s['key%d' % i] = i
print(len(s), s['key1234'], 'key3000' in s, sum(s.values()), list(s)[1000])
for k in list(s):
    if s[k] % 3:
        del s[k]
print(len(s), list(s)[:4])
t = {}
for i in range(30):
    for j in range(30):
        t[i, j] = i * j
print(len(t), t[29, 29], sum(t.values()), (3, 30) in t)
m = {}
for x in (2**k for k in range(0, 200, 5)):
    m[x] = m[-x] = x.bit_length()
print(len(m), m[2**195], m[-2**100], 2**101 in m, sum(m.values()))
f = {x / 4: x for x in range(100)}
print(f[2], f[2.25], f[0], len(f), {**f}[24.75])
count = {}
for c in 'the quick brown fox jumps over the lazy dog':
    count[c] = count.get(c, 0) + 1
print(sorted(count.items(), key=lambda kv: (-kv[1], kv[0]))[:6], count)
same = {}
for i in range(8):
    same[i * 2**61] = i
    same[i * (2**61 - 1)] = -i
print(len(same), same)
