# match, case and _ are ordinary names elsewhere.
match = 1
case = 2
_ = 3
print(match, case, _)
match: int = 4
match += 1
print(match, match * case, match - case, match if match else case)
print(match [0:1] if isinstance(match, list) else 'no list')
match = [5, 6]
match[0] = 7
print(match[0], match)


def match(*args):
    return args


print(match(1, 2), match(*[3]), match())
match(5)
match (6, 7)
match (8), 9


class case:
    match = 'attribute'
    case = 'c'


case.match = 'new'
print(case.match, case.case)
match case.match:
    case 'new':
        print('matched')
    case case:
        print('other')
match match:
    case case:
        print(case is match)
match -1:
    case -1:
        print('minus one')
match [1]:
    case [_]:
        print('list', _)
match (1, 2):
    case match, case:
        print(match, case)
match {}:
    case {}:
        print('dict')
match not 1:
    case False:
        print('not')
match 1, 2:
    case 1, 2:
        print('tuple')
match 1,:
    case 1,:
        print('one')
match *[1, 2], 3:
    case 1, 2, 3:
        print('starred')
match lambda: 1:
    case f:
        print(f())
match x := 5:
    case 5:
        print(x)
