# err: type
x = 1 =< 2
