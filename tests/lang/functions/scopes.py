x = 'global'
def read(): return x
def shadow():
    x = 'local'
    return x
def use_global():
    global x
    old, x = x, 'changed'
    return old
print(read(), shadow(), x, use_global(), x, read())
def create():
    global made, also
    made = 1
    also = [2]
create()
print(made, also)
def param(x): return x
print(param('p'), x)
def late():
    return defined_later
defined_later = 'later'
print(late())
def loops():
    for i in range(3):
        y = i
    return i, y
print(loops())
def branch(c):
    if c:
        v = 1
    return v
print(branch(1))
try:
    branch(0)
except UnboundLocalError as e:
    print(e)
def before():
    try:
        print(z)
    except UnboundLocalError as e:
        print(e)
    z = 1
before()
def shadow_builtin():
    len = lambda a: 'my len'
    return len([1])
print(shadow_builtin(), len([1]))
def global_shadow():
    global print_count
    print_count = 0
    def inc():
        global print_count
        print_count += 1
    inc(); inc()
    return print_count
print(global_shadow())
def unbound_aug():
    try:
        x += 1
    except UnboundLocalError as e:
        return str(e)
print(unbound_aug())
def nested_names():
    a = 1
    def b():
        a = 2
        def c():
            return a
        return c()
    return a, b()
print(nested_names())
try:
    never_defined
except NameError as e:
    print(e)
def except_scope():
    e = 'before'
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    try:
        return e
    except UnboundLocalError as err:
        return str(err)
print(except_scope())
if True:
    block = 'blocks share the scope'
print(block)
