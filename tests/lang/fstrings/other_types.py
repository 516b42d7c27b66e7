print(f'{None}', f'{True}', f'{False!r}', f'{[1, "a"]}', f'{(1,)}', f'{ {1: 2} }', f'{ {3} }', f'{range(3)}', f'{b"x"}', f'{len}', f'{int}', f'{1 == 1}')
print(f'{None!s:>6}|', f'{True!s:^7}|', f'{[1]!r:<6}|', f'{True:5}|', f'{True:<5}|', f'{None!r:*^8}', f'{str(None):>6}')
print(f'{[1, 2]}' + f'{ {"a": [1, {2: (3,)}]} }', f'{[f"{x}" for x in range(3)]}', f'{[x for x in "ab"]!r}', f'{"a" if True else "b"}')
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(lambda: f'{None:5}')
attempt(lambda: f'{[1]:5}')
attempt(lambda: f'{(1,):>5}')
attempt(lambda: f'{ {1}:d}')
attempt(lambda: f'{b"x":5}')
attempt(lambda: f'{None:}')
attempt(lambda: f'{range(2):3}')
attempt(lambda: f'{len:3}'[:3])
