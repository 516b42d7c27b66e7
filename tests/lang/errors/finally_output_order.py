def f():
    try:
        g()
    finally:
        print('f cleans')
def g():
    try:
        1 // 0
    finally:
        print('g cleans')
f()
