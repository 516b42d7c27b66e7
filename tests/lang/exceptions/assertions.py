def f(x):
    assert x, 'message'
    assert x > 0
    assert x < 100, ('tuple', x)
    return x


for x in (1, 0, -1, 500):
    try:
        print(f(x))
    except AssertionError as e:
        print(repr(e), e.args)
try:
    assert []
except AssertionError as e:
    print(repr(str(e)))
