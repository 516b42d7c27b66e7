def f(a):
    return a is 'text'


print(f(1) is not "b")
