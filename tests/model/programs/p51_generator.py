def count(n):
    i = 0
    while i < n:
        yield i
        i = i + 2
t = 0
for x in count(5000):
    t = t + x
