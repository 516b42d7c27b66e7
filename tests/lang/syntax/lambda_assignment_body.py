# err: type
f = lambda: x = 1
