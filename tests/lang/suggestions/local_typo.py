def f(value):
    return valeu
f(1)
