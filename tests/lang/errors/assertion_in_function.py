def check(n):
    assert n > 0, f'{n} is not positive'
    return n
print(check(5))
check(-1)
