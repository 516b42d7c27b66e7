print(list(next(iter([])) for x in [1]))
