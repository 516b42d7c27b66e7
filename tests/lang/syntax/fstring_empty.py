# err: type
x = f'{}'
