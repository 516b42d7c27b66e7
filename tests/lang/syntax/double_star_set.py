# err: type
x = {**a, 1}
