# err: type
# café
print(1)
