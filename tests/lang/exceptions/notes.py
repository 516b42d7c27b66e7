e = ValueError('v')
print(hasattr(e, '__notes__'))
e.add_note('first')
e.add_note('second\nline')
print(e.__notes__)
try:
    e.add_note(5)
except TypeError as t:
    print(t)
e.__notes__ = ['replaced']
e.add_note('more')
print(e.__notes__)
e.__notes__ = 'no list'
try:
    e.add_note('x')
except TypeError as t:
    print(t)
del e.__notes__
print(hasattr(e, '__notes__'))


class E(Exception):
    pass


try:
    raise E('e')
except E as e:
    e.add_note('noted')
    caught = e
print(caught.__notes__, vars(caught))
