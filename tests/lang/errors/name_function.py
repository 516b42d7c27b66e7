def f():
    return not_here
f()
