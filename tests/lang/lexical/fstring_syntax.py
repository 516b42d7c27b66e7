x = 5
name = 'World'
print(f'{x}', f"{x}", f'''{x}''', f"""{x}""", F'{x}')
print(f'Hello, {name}!', f'{ x }', f'{  x  +  1  }')
print(f'{{}}', f'{{{x}}}', f'{{x}}', f'a{{b}}c', f'}}{{')
print(f'{x + 1}', f'{x * 2 + 1}', f'{(lambda y: y * 2)(x)}', f'{[i for i in range(x)]}')
print(f'{x!r}', f'{name!r}', f'{name!s}', f'{"é"!a}', f'{name!r:>10}|')
print(f'{"nested"}', f'{f"{x}"}', f"{'a' 'b'}", f'{"a" + "b"}')
print(f'{x}{x}{x}', f'{x} {x}', f'{x}' 'plain {x}')
print(f'', f'no fields', f'\n'.join(['a', 'b']), f'\t|\x41{x}\u00e9')
print(f'''{
x
} multi
line {x +
1}''')
print(f'{x:{x}}|', f'{x:>{x}}|', f'{x:{"0"}{x}}', f'{3.14159:.{x - 3}f}')
print(f'{x=}', f'{x = }', f'{x + 1=}', f'{x=:>5}', f'{name=}', f'{name=!s}', f'{ x=}')
print(f'{ {1: 2}[1] }', f'{ {1, 2} }', f'{[1, 2][0]}', f'{(1, 2)}', f'{1, 2}')
print(f'{x if x else 0}', f'{x != 5}', f'{x == 5}', f'{x >= 5}', f'{not x}')
print(f'{"a:b"}', f'{"a!b"}', f'{d["k:1"]}' if (d := {'k:1': 'v'}) else '')
print(f'{(y := 7)}', y, f'{x:=5}|')
print(f'{None} {True} {1.5} {b"x"} {[None]}')
print(f'{x!s:5}|{x!r:<5}|{x!a:^5}|')
print(len(f'{"x" * 1000}'))
print(f'{max(1, x)}', f'{name[1:3]}', f'{name[::-1]}', f'{name.upper()}', f'{print}'[:9])
