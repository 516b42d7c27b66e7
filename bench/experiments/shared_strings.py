# Which strings are one object, and what making one takes. f-strings are in a module of their own: 2.7 has none.
from __future__ import print_function

import sys

from study import print_segments, study

try:
    import shared_strings_f
except SyntaxError:
    shared_strings_f = None

try:
    intern = sys.intern
except AttributeError:
    pass  # 2.7 has it among the built-in functions

PARTS = ['key', '_name']
WORDS = ['some', ' words']
left, right = 'left ' * 3, 'right ' * 3


def one():
    return 'key_name'


def other():
    return 'key_name'


def sentence():
    return 'some words'


def another_sentence():
    return 'some words'


print('a literal in two functions = %d' % (one() is other()))
print('a literal that is no name in two functions = %d' % (sentence() is another_sentence()))
print('a literal and a run-time string = %d' % (one() is ''.join(PARTS)))
print('two run-time strings = %d' % (''.join(PARTS) is ''.join(PARTS)))
print('a literal and an interned run-time string = %d' % (one() is intern(''.join(PARTS))))
print('two interned run-time strings = %d' % (intern(''.join(WORDS)) is intern(''.join(WORDS))))


def literal(where, places):
    for at in where:
        places[at] = 'a literal'


def concatenation(where, places):
    for at in where:
        places[at] = left + right


def percent(where, places):
    for at in where:
        places[at] = '%s%s' % (left, right)


def formatted(where, places):
    for at in where:
        places[at] = '{}{}'.format(left, right)


def part(where, places):
    for at in where:
        places[at] = left[2:9]


def joined(where, places):
    for at in where:
        places[at] = ''.join(PARTS)


def interned(where, places):
    for at in where:
        places[at] = intern(''.join(PARTS))


study('a literal', literal)
study('left + right', concatenation)
if shared_strings_f:
    study('an f-string', shared_strings_f.make)
study('%', percent)
study('.format', formatted)
study('a slice', part)
study('join', joined)
study('intern of join', interned)
print_segments()
