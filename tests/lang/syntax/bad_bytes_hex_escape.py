# err: type
x = b'\x1'
