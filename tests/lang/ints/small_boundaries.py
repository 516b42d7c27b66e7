# counting across every boundary a representation may have
for start in [-7, -2, 254, 1022, 2**15 - 2, 2**29 - 2, 2**30 - 2, -2**30 - 2, 2**31 - 2, -2**31 - 2, 2**32 - 2, 2**59 - 2,
              2**60 - 2, -2**60 - 2, 2**61 - 2, -2**61 - 2, 2**62 - 2, -2**62 - 2, 2**63 - 2, -2**63 - 2, 2**64 - 2]:
    x = start
    up = []
    for i in range(5):
        up.append(x)
        x += 1
    down = []
    for i in range(5):
        x -= 1
        down.append(x)
    print(up, down == up[::-1], [a == b for a, b in zip(up, range(start, start + 5))])
