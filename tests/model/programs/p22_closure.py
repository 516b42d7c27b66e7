# not: 2.7
def make():
    total = 0
    def add(n):
        nonlocal total
        total = total + n
        return total
    return add
add = make()
for k in range(2500):
    x = add(k)
