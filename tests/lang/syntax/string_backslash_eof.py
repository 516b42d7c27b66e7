# err: type
x = 'abc\