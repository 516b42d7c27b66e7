def show(name, value):
    print(name, end=' ')
    return value
for a in (0, 1):
    for b in (0, 2):
        for c in (0, 3):
            print('->', show('a', a) and show('b', b) or show('c', c))
            print('->', show('a', a) or show('b', b) and show('c', c))
            print('->', not show('a', a) and not show('b', b), not a or not b and not c)
print(0 or '' or None, 1 and 2 and 3, 0 and 1, '' or [] or {} or 'last', None and 1, [] or 0, 1 or 2, (1 and 0) or 5)
print(not 0 == 1, not (0 == 1), not None, not [], (not 1) + 1, not 1 + 1)
x = None
y = x or 'default'
print(y, x and x.missing, [1, 2] and 'two', 'a' and 'b' or 'c', '' and 'b' or 'c')
print(True and False or True, True or False and False, (True or False) and False, not True or True, not (True or True))
