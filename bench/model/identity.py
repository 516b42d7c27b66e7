# Which ints exist once, and which addresses come back.
from __future__ import print_function


def one_object(n):
    text = str(n)
    first = int(text)
    second = int(text)
    return first is second


def bounds():
    low = 0
    while one_object(low - 1):
        low -= 1
    high = 0
    while one_object(high + 1):
        high += 1
    print('exact small ints = %d to %d' % (low, high))
    print('exact small ints, holes = %d' % len([n for n in range(low, high + 1) if not one_object(n)]))
    print('exact small ints, others beyond = %d' % len([n for n in range(high + 1, high + 3000) if one_object(n)]))


def small_results(low, high):
    # Arithmetic finds the table too.
    zero = int('0')
    print('exact small ints found by + = %d' % len([n for n in range(low, high) if (n + zero) is (n + zero)]))
    one = int('1')
    print('exact small ints found by * = %d' % len([n for n in range(low, high) if (n * one) is (n * one)]))
    print('exact small ints found by // = %d' % len([n for n in range(low, high) if (n // one) is (n // one)]))


def same_address(n):
    # An int dies, the next one is made.
    count = 0
    for i in range(n):
        x = i + 100000
        first = id(x)
        del x
        x = i + 200000
        count += id(x) == first
    return count


def distinct(n):
    # While both live, two addresses at most take turns with those of temporaries.
    count = 0
    for i in range(n):
        a = i + 300000
        b = i + 400000
        count += a is not b and id(a) != id(b)
    return count


def handed_out_again(n):
    # All die, as many are made: how many of the addresses come back?
    ints = [i + 500000 for i in range(n)]
    before = set([id(x) for x in ints])
    del ints
    ints = [i + 600000 for i in range(n)]
    return len([x for x in ints if id(x) in before]) > n // 2


def best_of_places(n):
    # Where a pool is about to be full, its last blocks and those of the next take turns: not everywhere, hence the padding.
    best = 0
    for length in (0, 50, 100):
        padding = [i + 700000 for i in range(length)]
        same_address(10)
        best = max(best, same_address(n))
        del padding
    return best


print('exact id(): the next int has the address of the last dead one, of 100 = %d' % best_of_places(100))
print('exact id(): two live ints differ, of 100 = %d' % distinct(100))
bounds()
small_results(-50, 2000)
print('exact id(): most addresses of 50000 dead ints are handed out again = %s' % handed_out_again(50000))
