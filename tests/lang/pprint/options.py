from pprint import pprint, pformat, PrettyPrinter
import io

data = {'name': 'tagbox', 'list': list(range(30)), 'deep': [1, [2, [3, [4, [5, (6, {7: [8]})]]]]], 'set': {3, 1, 2}, 'empty': [{}, [], ()],
        'text': 'the quick brown fox jumps over the lazy dog', 'pair': ('left', 'right')}
for width in (1, 10, 20, 30, 40, 60, 80, 120, 1000):
    print('width', width)
    pprint(data, width=width)
    pprint(data, width=width, compact=True)
for indent in (0, 1, 2, 4, 8):
    print('indent', indent)
    pprint(data, indent=indent, width=50)
    pprint(data, indent=indent, width=50, compact=True)
for depth in (1, 2, 3, 4, 5, 6, 7, 20):
    print('depth', depth)
    pprint(data['deep'], depth=depth)
    pprint(data, depth=depth, width=40)
pprint([123456789, 1000, 999, -1234567, 10 ** 20, True, 1234567.5, {100000: 200000}], underscore_numbers=True)
pprint([123456789, 1000] * 8, underscore_numbers=True, width=30)
out = io.StringIO()
pprint(data, out, 2, 60, 3)
pprint([1, 2], stream=out)
print(out.getvalue())
printer = PrettyPrinter(indent=3, width=30, compact=True, sort_dicts=False, stream=out)
printer.pprint({'z': 1, 'a': list(range(20))})
print(out.getvalue().splitlines()[-4:])
print(printer.pformat({'z': 1, 'a': list(range(20))}), printer.isreadable([1]), printer.isrecursive([1]))
pprint(list(range(100)), compact=True)
pprint([['x' * n for n in range(0, 30, 3)] for i in range(3)], compact=True, width=60)
pprint([[1, 2, 3] * 8, 4, 5, [6] * 20, 7, 8], compact=True, width=40)
print(pformat({'a': 1}, indent=4), pformat(list('abcdef'), width=-5), pformat([1], 4, 1))
for arguments in ({'indent': -1}, {'depth': 0}, {'depth': -2}, {'width': 0}, {'indent': 'x'}, {'other': 1}):
    try:
        PrettyPrinter(**arguments)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
pprint(data, indent='2', width='60')
