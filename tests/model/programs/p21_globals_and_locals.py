counter = 0
def bump(n):
    global counter
    counter = counter + n
    return counter
for k in range(3000):
    bump(k)
