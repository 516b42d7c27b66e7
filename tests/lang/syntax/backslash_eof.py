# err: type
x = 1 \
