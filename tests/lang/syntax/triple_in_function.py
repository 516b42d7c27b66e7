def f():
    return """abc
x = 1
