try:
    int('x')
except ValueError:
    print('cleaning up')
    raise
