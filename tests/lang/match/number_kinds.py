def f(x):
    match x:
        case bool():
            return 'bool'
        case 0:
            return 'zero'
        case int(n) if n < 0:
            return 'negative int'
        case int():
            return 'int'
        case float(v) if v != v:
            return 'nan'
        case float():
            return 'float'
        case _:
            return type(x).__name__


print([f(x) for x in (True, False, 0, 0.0, -0.0, 1, -1, 1.5, float('nan'), float('inf'), 2 ** 70, -2 ** 70, None, '1')])


def g(x):
    match x:
        case 9223372036854775807:
            return 'max'
        case -9223372036854775808:
            return 'min'
        case 9223372036854775808:
            return 'beyond'
        case 1e100:
            return 'float'
        case 0x10 | 0b11 | 0o17:
            return 'base'
        case -0.5 | .25:
            return 'fraction'
        case 1_000:
            return 'thousand'


print([g(x) for x in (2 ** 63 - 1, -2 ** 63, 2 ** 63, 1e100, 16, 3, 15, -0.5, 0.25, 1000, 1000.0, 7)])
