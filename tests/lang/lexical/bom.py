print('a file with a byte order mark')
x = 1
print(x)
