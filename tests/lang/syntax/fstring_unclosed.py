# err: type
x = f'{a'
