# Nanoseconds of a statement in a loop, the loop included: as "Python Memory Allocation Investigation" timed it, with constants
# where there can be constants, and with variables. The least of several passes.
from __future__ import print_function

import sys
import time

try:
    import shared_strings_f
except SyntaxError:
    shared_strings_f = None

clock = getattr(time, 'perf_counter', time.time)
PASSES = 9
rounds = [None] * int(sys.argv[1])


def least(run, *arguments):
    best = None
    for n in range(PASSES):
        start = clock()
        run(rounds, *arguments)
        seconds = clock() - start
        if best is None or seconds < best:
            best = seconds
    return best * 1e9 / len(rounds)


def nothing(rounds):
    for i in rounds:
        pass


def concat_constant(rounds):
    for i in rounds:
        s = 'hello' + 'world'


def concat(rounds, left, right):
    for i in rounds:
        s = left + right


def add_large_constant(rounds):
    for i in rounds:
        n = 1000 + 2000


def add_large(rounds, a, b):
    for i in rounds:
        n = a + b


def add_small_constant(rounds):
    for i in rounds:
        n = 10 + 20


def tuple_constant(rounds):
    for i in rounds:
        t = (1, 2, 3)


def tuple_made(rounds, a, b, c):
    for i in rounds:
        t = (a, b, c)


def dict_insert(rounds, table):
    for i in rounds:
        table['key'] = 1


def list_append(rounds, items):
    for i in rounds:
        items.append(1)
    del items[:]


def list_literal(rounds):
    for i in rounds:
        l = [1, 2, 3, 4, 5]


def f():
    return None


def call(rounds):
    for i in rounds:
        f()


class Receiver(object):
    def method(self):
        return None


def method(rounds, receiver):
    for i in rounds:
        receiver.method()


print('nothing = %.3f' % least(nothing))
print('string concatenation of constants = %.3f' % least(concat_constant))
print('large int addition of constants = %.3f' % least(add_large_constant))
print('small int addition of constants = %.3f' % least(add_small_constant))
print('tuple of constants = %.3f' % least(tuple_constant))
print('dict insert = %.3f' % least(dict_insert, {}))
print('list append = %.3f' % least(list_append, []))
print('list literal = %.3f' % least(list_literal))
print('function call = %.3f' % least(call))
print('method call = %.3f' % least(method, Receiver()))
print('string concatenation = %.3f' % least(concat, 'hello', 'world'))
print('large int addition = %.3f' % least(add_large, 1000, 2000))
print('small int addition = %.3f' % least(add_large, 10, 20))
print('tuple = %.3f' % least(tuple_made, 1, 2, 3))
if shared_strings_f:
    print('f-string = %.3f' % least(shared_strings_f.timed_numbers, 42))
    print('f-string of the same strings = %.3f' % least(shared_strings_f.timed, 'hello', 'world'))
