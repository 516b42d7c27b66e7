# Literal patterns compare by ==; None, True and False by identity.
def kind(x):
    match x:
        case 0:
            return 'zero'
        case 1 | 2:
            return 'one or two'
        case -1:
            return 'minus one'
        case 3.5:
            return 'three and a half'
        case 'a' 'b':
            return 'text ab'
        case b'xy':
            return 'bytes xy'
        case None:
            return 'None'
        case True:
            return 'True'
        case False:
            return 'False'
        case 123456789012345678901234567890:
            return 'big'
        case -2.5e3:
            return 'negative float'
        case _:
            return 'else'


for x in [0, 1, 2, -1, 3.5, 'ab', b'xy', None, True, False, 0.0, 1.0, -2500, 'abc', [], 123456789012345678901234567890, 2.0, ()]:
    print(repr(x), kind(x))


def singleton(x):
    match x:
        case True:
            return 'is True'
        case False:
            return 'is False'
        case None:
            return 'is None'
    return 'none of them'


print([singleton(x) for x in (True, False, None, 1, 0, '', [])])


class Always:
    def __eq__(self, other):
        print('asked', other)
        return other == 'yes'


match Always():
    case 'no':
        print('no')
    case 'yes':
        print('yes')
    case None:
        print('None')
