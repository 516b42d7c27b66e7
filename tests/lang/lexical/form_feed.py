print('before')

print('after a form feed line')
print('form feed at line start')
if True:
    print('form feed before the indentation')
x = 1 + 2
print(x)
