# err: type
f = lambda n: f(n - 1)
f(5)
