# err: type
x = f'{"\n"}'
