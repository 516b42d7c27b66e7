def f(): pass
print(f())
def g():
    pass
    pass
for i in range(3): pass
while False: pass
if True: pass
else: pass
try: pass
except: pass
else: pass
finally: pass
try:
    pass
finally:
    pass
for i in []:
    pass
else:
    pass
print(g(), i)
def h():
    'only a docstring'
print(h())
def k():
    return
    print('unreachable')
print(k())
def m():
    while True:
        pass
        return 1
print(m())
def n():
    raise ValueError
    return 1
try:
    n()
except ValueError:
    pass
print('end')
