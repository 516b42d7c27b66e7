a = []
a.append(a)
b = []
b.append(b)
try:
    print(a == b)
except RecursionError as e:
    print(type(e).__name__)
try:
    print(a < b)
except RecursionError as e:
    print(type(e).__name__)
print(a == a, a != a, a in a, a.count(a), a.index(a), [a] == [a])
