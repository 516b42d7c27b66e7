# err: type
x = f'{lambda x: 1}'
