# err: type
def a(): return b()
def b(): return a()
a()
