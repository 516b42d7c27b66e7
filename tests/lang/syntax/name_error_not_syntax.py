print('runs')
def f():
    return undefined_until_called
f()
