print('before')
a = 1
print(a / 0)
print('never')
