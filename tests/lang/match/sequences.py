def f(x):
    match x:
        case []:
            return 'empty'
        case [a]:
            return 'one', a
        case [1, 2, *rest]:
            return 'from 1 2', rest
        case [first, *_, 9]:
            return 'to 9', first
        case (a, b, c):
            return 'three', a, b, c
        case [a, *middle, b]:
            return 'ends', a, middle, b
    return 'no sequence'


for x in ([], (), [5], (5,), [1, 2], [1, 2, 3, 4], (4, 9), (4, 5, 9), 'abc', b'abc', {1, 2, 3}, {1: 2, 3: 4}, range(3), range(5),
          [3, 4], (1, 2, 3), iter([1, 2]), None, 12):
    print(type(x).__name__, f(x))


def nested(x):
    match x:
        case [[a, b], [c, d]]:
            return a, b, c, d
        case [[a, *b], *c]:
            return a, b, c
        case ([], []):
            return 'two empty'
        case [_, [_, _], *_]:
            return 'shape'
        case _:
            return None


print(nested([[1, 2], [3, 4]]), nested([[1, 2, 3], 4]), nested([[], []]), nested([1, [2, 3], 4]), nested([1]), nested([[]]))


def open_pattern(x):
    match x:
        case 1, 2:
            return 'pair'
        case 1, *others:
            return others
        case *others, 2:
            return 'last', others
        case *_,:
            return 'any'
    return None


print(open_pattern((1, 2)), open_pattern([1, 3, 4]), open_pattern([0, 2]), open_pattern([5]), open_pattern([]), open_pattern(1))


class MyList(list):
    pass


class NoSequence:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return (1, 2)[i]


print(f(MyList([1])), f(NoSequence()))
match [1, 2, 3, 4]:
    case [a, _, _, *_]:
        print(a)
match (1, 2):
    case [*both]:
        print(both, type(both))
match [1, 2, 3, 4, 5]:
    case [*_, x, y]:
        print(x, y)
