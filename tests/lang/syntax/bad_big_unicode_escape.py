# err: type
x = '\U00110000'
