from itertools import groupby


class Key:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        if self.n == 3 or other.n == 3:
            raise ValueError('three')
        return self.n == other.n


it = groupby([1, 1, 2, 3, 4], Key)
for i in range(2):
    k, g = next(it)
    got = []
    try:
        for x in g:
            got.append(x)
    except ValueError as e:
        print('stopped', e)
    print(k.n, got)


def run_lengths(text):
    return ''.join(f'{len(list(g))}{k}' for k, g in groupby(text))


text = '1'
for _ in range(6):
    print(text)
    text = run_lengths(text)


def runs(numbers):
    for _, g in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        members = [n for _, n in g]
        yield members[0] if len(members) == 1 else f'{members[0]}-{members[-1]}'


print(', '.join(map(str, runs([1, 2, 3, 5, 7, 8, 10]))))
records = [('x', 1), ('x', 2), ('y', 3)]
print({k: sum(n for _, n in g) for k, g in groupby(records, key=lambda r: r[0])})
