# What a call makes, by how its arguments are passed. A function that has *args or **kwargs returns them, so that they can be seen.
from __future__ import print_function

from study import EACH, TIMES, print_segments, study


def positional(a, b):
    return None


def defaults(a, b=2):
    return None


def star(*args):
    return args


def double_star(**kwargs):
    return kwargs


def both(*args, **kwargs):
    return None


nameless = lambda a, b: None


class Receiver(object):
    def method(self, a, b):
        return None


receiver = Receiver()
bound = receiver.method


def call_positional(where, places):
    for at in where:
        places[at] = positional(at, at)


def call_keywords(where, places):
    for at in where:
        places[at] = positional(a=at, b=at)


def call_default(where, places):
    for at in where:
        places[at] = defaults(at)


def call_star(where, places):
    for at in where:
        places[at] = star(at, at)


def call_star_without(where, places):
    for at in where:
        places[at] = star()


def call_double_star(where, places):
    for at in where:
        places[at] = double_star(a=at, b=at)


def call_double_star_without(where, places):
    for at in where:
        places[at] = double_star()


def call_both(where, places):
    for at in where:
        places[at] = both(at, b=at)


def call_lambda(where, places):
    for at in where:
        places[at] = nameless(at, at)


def call_method(where, places):
    for at in where:
        places[at] = receiver.method(at, at)


def call_bound(where, places):
    for at in where:
        places[at] = bound(at, at)


def distinct(make):
    places = [None] * TIMES
    make(EACH, places)
    return len(set([id(item) for item in places]))


study('f(a, b)', call_positional)
study('f(a=a, b=b)', call_keywords)
study('f(a) with a default', call_default)
study('f(a, b) to *args', call_star)
study('f() to *args', call_star_without)
study('f(a=a, b=b) to **kwargs', call_double_star)
study('f() to **kwargs', call_double_star_without)
study('f(a, b=b) to *args, **kwargs', call_both)
study('lambda', call_lambda)
study('method', call_method)
study('bound method', call_bound)
print('calls = %d' % TIMES)
print('args that are objects of their own = %d' % distinct(call_star))
print('empty args that are objects of their own = %d' % distinct(call_star_without))
print('kwargs that are objects of their own = %d' % distinct(call_double_star))
print_segments()
