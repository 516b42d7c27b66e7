# err: type
x = f'{a b}'
