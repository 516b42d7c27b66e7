i = 0
while i < 7000:
    i = i + 3
