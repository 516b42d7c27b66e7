from collections import deque

d = deque()
for i in range(1000):
    d.append(i)
for i in range(500):
    d.appendleft(-i)
print(len(d), d[0], d[499], d[500], d[700], d[-1], d[-1500])
total = 0
while len(d) > 10:
    total += d.popleft() + d.pop()
print(total, list(d))
for n in (63, 64, 65, 127, 128, 129):
    d = deque(range(n))
    for i in range(n):
        d.append(d.popleft())
    print(n, d == deque(range(n)), list(d)[:3], list(reversed(d))[:3])
q = deque([0])
for i in range(300):
    q.append(q.popleft() + 1)
print(q)
