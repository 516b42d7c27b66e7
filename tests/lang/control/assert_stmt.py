assert True
assert 1 == 1, 'no'
assert [0]
assert not []
def attempt(f):
    try:
        f()
        print('passed')
    except AssertionError as e:
        print(type(e).__name__, repr(str(e)), e.args)
def a1(): assert False
def a2(): assert 0, 'message'
def a3(): assert [], [1, 2]
def a4(): assert 1 > 2, f'{1} > {2}'
def a5(): assert None, None
def a6(): assert (lambda: 0)(), 5
def a7(): assert 1, print('not evaluated')
def a8(): assert '', ('a', 1)
def a9(): assert 1 < 2 < 3
for f in (a1, a2, a3, a4, a5, a6, a7, a8, a9):
    attempt(f)
try:
    assert 0, 1 / 0
except ZeroDivisionError as e:
    print(e)
