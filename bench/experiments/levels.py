# Objects of every kind, made and dropped 1,000 times; then strings of 300 and of 800 characters, on either side of 512 bytes.
from __future__ import print_function

try:
    import tagbox
    mark = tagbox.mark
except ImportError:
    def mark():
        pass


def kinds(times):
    kept = None
    for i in range(times):
        number = i + 100000
        big = number * 1000000007
        part = number * 0.5
        pair = (number, part)
        few = [number, part, pair]
        table = {1: few}
        text = 'text ' + str(i)
        data = b'bytes' * (i % 7)
        members = set(few[:1])
        call = lambda: table
        kept = (text, data, members, call)
    return kept


def strings(places, piece, repeat):
    return [piece * repeat for place in places]


places = [None] * 1000
kept = kinds(10)
mark()
kept = kinds(1000)
mark()
below = strings(places, 'abc', 100)
mark()
above = strings(places, 'abcdefgh', 100)
mark()
for name in ('start', 'kinds', 'below', 'above', 'end'):
    print('segment ' + name)
