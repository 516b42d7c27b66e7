# err: type
x = f'{a!x}'
