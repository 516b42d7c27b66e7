# Final blocks of generators that are suspended at the end of the program run, with everything in place.


def suspended(name):
    try:
        yield
    finally:
        print(name, len(name), [c for c in name][0])
        text = f'{name!r:>12}'
        print(text)


first = suspended('first')
next(first)


def delegating():
    yield from suspended('inner')


second = delegating()
next(second)
print('last statement')
