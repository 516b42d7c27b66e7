# match inside loops, functions, try; with break, continue, return.
def scan(tokens):
    result = []
    for token in tokens:
        match token:
            case 'stop':
                break
            case 'skip':
                continue
            case 'done':
                return 'returned', result
            case int(n) if n % 2:
                result.append(n)
            case [*inner]:
                result.append(scan(inner))
            case _:
                pass
    else:
        return 'end', result
    return 'stopped', result


print(scan([1, 2, 'skip', 3]), scan([1, 'stop', 3]), scan([1, 'done', 3]), scan([1, [3, 'stop'], 5, (7, 'done')]))


def cleanup(x):
    try:
        match x:
            case 1:
                return 'one'
            case 2:
                raise ValueError('two')
            case [a, b]:
                return a / b
    except ValueError as e:
        match e:
            case ValueError(args=(text,)):
                return 'caught', text
    except (ZeroDivisionError, TypeError) as e:
        match e:
            case ZeroDivisionError():
                return 'zero'
            case TypeError():
                return 'type'
    finally:
        match x:
            case int():
                print('finally int')
            case _:
                print('finally other')
    return 'fell through'


for x in (1, 2, 3, [6, 3], [1, 0], ['a', 1]):
    print(cleanup(x))


def factorial(n):
    match n:
        case 0 | 1:
            return 1
        case _:
            return n * factorial(n - 1)


print(factorial(20))


def nested(a, b):
    match a:
        case 1:
            match b:
                case 1:
                    return 'both'
                case _:
                    return 'a only'
        case _:
            match b:
                case 1:
                    return 'b only'
    return 'none'


print(nested(1, 1), nested(1, 2), nested(2, 1), nested(2, 2))
i = 0
while True:
    match i:
        case 5:
            break
        case _:
            i += 1
            continue
print(i)
