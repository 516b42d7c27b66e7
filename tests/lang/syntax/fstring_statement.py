# err: type
x = f'{x = 5; y}'
