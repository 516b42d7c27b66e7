# err: type
x = '\u12'
