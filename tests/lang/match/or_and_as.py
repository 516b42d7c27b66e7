def f(x):
    match x:
        case 1 | 2 | 3 as small:
            return 'small', small
        case [('a' | 'b') as letter, n] | [n, ('c' | 'd') as letter]:
            return letter, n
        case {'x': v} | {'y': v} | [v]:
            return 'v', v
        case (int() | float()) as number:
            return 'number', number
        case [[1 | 2, *_] as inner, *rest] as whole:
            return inner, rest, whole
        case str(s) | bytes(s):
            return s
        case [] | () | {} as empty:
            return 'empty', empty
        case None | True | False:
            return 'singleton'
    return None


for x in (1, 3, 4, ['a', 5], [6, 'd'], {'x': 1}, {'y': 2}, {'x': 1, 'y': 2}, [7], 2.5, [[1, 5], 6, 7], [[3], 4, 5], 's', b'b', [], {}, None,
          True, set()):
    print(repr(x), f(x))

# the first alternative that matches binds
match {'a': 1, 'b': 2}:
    case {'c': v} | {'b': v} | {'a': v}:
        print(v)
match (1, 2, 3):
    case (x, 0, y) | (y, 2, x):
        print(x, y)
match [1, [2, [3, 4]]]:
    case [a, [b, [c, d] as e] as f] as g:
        print(a, b, c, d, e, f, g)
match 5:
    case (6 | _) as x:
        print(x)
match 5:
    case 6 | x:
        print(x)
