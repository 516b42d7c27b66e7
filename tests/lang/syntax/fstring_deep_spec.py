# err: type
x = f'{a:{b:{c}}}'
