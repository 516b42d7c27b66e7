print('a' 'b' "c", 'x'    'y')
print('a' 'b' * 2, ('a' 'b') * 2)
x = ('one '
     'two '
     "three")
print(x)
print(len('ab' 'cd'), 'ab' 'cd'[1], ('ab' 'cd').upper(), 'ab' 'cd'.upper())
print(['a' 'b', 'c'], {'k' 'ey': 'v' 'alue'})
print('a' 'b' == 'ab', 'a' 'b' in 'xaby')
n = 3
print('n=' f'{n}' ' end', f'{n}' f'{n}', 'a{n}' f'{n}' 'b{n}', f'{{' '}}')
print(b'a' b'b' b"\x00", b'x' rb'\x')
print('a' r'\n' '\t|' '''
''' 'z')
print('%s-' '%s' % (1, 2))
def f(s): return s + '!'
print(f('a' 'b'))
