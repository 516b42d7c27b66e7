def f(limit):
    found = []
    for n in range(2, limit):
        prime = True
        for p in found:
            if p * p > n:
                break
            if n % p == 0:
                prime = False
                break
        if prime:
            found.append(n)
    return found
l = f(6000)
M()
l = None
