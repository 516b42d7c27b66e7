for x in ('ab', b'ab', 'a', '', b''):
    match x:
        case [*_]:
            print('sequence')
        case '' | b'':
            print('empty')
        case str(s) if len(s) == 1:
            print('character', s)
        case str() | bytes():
            print('text', x)
match {'a', 'b'}:
    case [*_] | {}:
        print('no')
    case set(s):
        print('set', sorted(s))
match (x for x in 'ab'):
    case [*_]:
        print('no')
    case g:
        print('generator', list(g))
match {}.keys():
    case [*_] | {}:
        print('no')
    case _:
        print('view')
match range(2, 8, 2):
    case [a, b, c]:
        print(a, b, c)
match [[], (), {}]:
    case [[], [], {}]:
        print('empties')
