def down(n):
    if n == 0:
        return 0
    return n * 100 + down(n - 1)
r = down(300)
M()
r = down(200)
