from string import Formatter

f = Formatter()
print(f.format('{} {} {name!r:>8}', 1, 'a', name='n'), f.format('{0}{1}{0}', 'ab', 'cd'), f.format('{{}} {{x}}'))
print(f.format('{0.real} {1[0]} {1[1]} {d[key]}', 5, [10, 20], d={'key': 'v'}), f.format('{:{}}', 'x', 5) + '|')
print(f.format('{:{w}.{p}f}', 3.14159, w=10, p=2), f.vformat('{a} {0}', ('zero',), {'a': 'A'}), f.format(''))
print(f.format('{!s} {!r} {!a}', 'é', 'é', 'é'))
for text, args in [('{', ()), ('}', ()), ('{0', (1,)), ('{} {0}', (1, 2)), ('{0} {}', (1, 2)), ('{x}', ()), ('{5}', (1,)),
                   ('{0!x}', (1,)), ('{0!}', (1,)), ('{0!r', (1,)), ('{0!rx}', (1,)), ('{0.}', (1,)), ('{0[}', (1,)),
                   ('{0[]}', ([1],)), ('{0[1]x}', ([1, 2],)), ('{0:{1:{2}}}', (1, 2, 3)), ('{a{b}}', ()), ('a}b', ()),
                   ('{0:d}', ('x',)), ('{0.nothing}', (1,)), ('{0[9]}', ([1],)), ('{0:{', (1,))]:
    try:
        print(text, f.format(text, *args))
    except (ValueError, KeyError, IndexError, AttributeError) as e:
        print(text, type(e).__name__, e)
print(list(f.parse('a{b!r:c}d{{e}}{}{x:{y}}')), list(f.parse('')), list(f.parse('plain')))
print(f.get_field('0.real', (7,), {}), f.get_field('k[0]', (), {'k': 'str'}), f.convert_field(3, 'r'), f.format_field(5, '03'))
