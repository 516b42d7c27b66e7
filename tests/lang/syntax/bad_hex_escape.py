# err: type
x = '\x1'
