found = None
for i in range(5):
    for j in range(5):
        if i * j == 6:
            found = (i, j)
            break
    if found:
        break
print(found)
out = []
for i in range(3):
    j = 0
    while True:
        j += 1
        if j == 2:
            continue
        for k in range(10):
            if k > j:
                break
        else:
            break
        out.append((i, j, k))
        if j > 3:
            break
print(out)
def f():
    for a in range(3):
        for b in range(3):
            for c in range(3):
                if a + b + c == 5:
                    return a, b, c
print(f())
count = 0
for i in range(10):
    if i % 2: continue
    for j in range(10):
        if j % 3: continue
        if i == j: break
        count += 1
    else:
        count += 100
print(count)
i = 0
while i < 3:
    for i in range(i, 10):
        if i % 4 == 3:
            break
    i += 1
    print(i)
