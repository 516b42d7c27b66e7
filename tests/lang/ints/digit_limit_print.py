print('before')
print(10**4300)
