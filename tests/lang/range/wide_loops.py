# Loops over ranges whose numbers leave 61 and 62 bits, in the loop's head and as iterators.
import sys

for edge in (2**60, 2**62, 2**63, 2**64, -2**60, -2**62, -2**63):
    for i in range(edge - 2, edge + 3):
        print(i, end=' ')
    print()
    for i in range(edge + 2, edge - 3, -2):
        print(i, end=' ')
    print()
    it = iter(range(edge - 1, edge + 2))
    print(type(it).__name__ in ('range_iterator', 'longrange_iterator'), next(it), list(it))

it = iter(range(2**61, 2**61 + 3))
print(type(it).__name__, type(it) is type(iter(range(3))) or type(it).__name__)
for i in it:
    print(i)
    break
for i in it:
    print('again', i)
for i in it:
    print('never', i)
print(list(it))
small = iter(range(3))
for i in small:
    print(i)
print(next(small, "done"))

for steps in ((2**60 - 1, 2**60 + 5, 3), (-2**60, 2**60, 2**59), (0, 2**62, 2**61)):
    print([i for i in range(*steps)])


def store_and_builtins():
    global len, answer
    print(len('abc'))
    answer = 1
    len = lambda x: 'mine'
    print(len('abc'), answer + answer)
    del len
    print(len('abc'))
    del answer
    try:
        print(answer + 1)
    except NameError as e:
        print(e)
    answer = 7
    print(5 - answer, 5 < answer, answer)


store_and_builtins()
for n in (0, 1, -1, 0.0, 2.5, '', 'x', [], [0], None, True, False, 2**70):
    if n:
        print('true', end=' ')
    else:
        print('false', end=' ')
print()
