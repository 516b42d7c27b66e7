x = 3
name = 'bob'
pi = 3.14159
print(f'{x=}', f'{x =}', f'{x= }', f'{ x = }', f'{x+1=}', f'{x*2 + 1 = }', f'{name=}', f'{name=!s}', f'{name=!r:>8}', f'{pi=:.2f}', f'{x=:5}|', f'{x=:<5}|')
print(f'{len(name)=}', f'{[i for i in range(x)]=}', f'{name.upper()=}', f'{x == 3=}', f'{x!=3}', f'{x<=3=}', f'{(x, name)=}', f'{name[0]=}', f'{"lit"=}')
print(f'''{
x
=}''', f'{x=}{name=}', f'a {x=} b', f'{pi=:{x + 5}.{x - 1}f}|', f'{name=:^{x * 3}}|', f'{None=}', f'{-x=}', f'{not x=}')
