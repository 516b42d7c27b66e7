print('aaa'.replace('a', 'b'), 'abcabc'.replace('bc', 'X'), 'abc'.replace('x', 'y'), 'aaa'.replace('a', ''), 'aaa'.replace('aa', 'b'), 'abc'.replace('abc', ''))
print('abc'.replace('', '-'), ''.replace('', '-'), ''.replace('a', 'b') + '|', 'abc'.replace('', ''), 'abc'.replace('', '-', 2), 'abc'.replace('', '-', 0))
print('aaaa'.replace('a', 'b', 2), 'aaaa'.replace('a', 'b', 0), 'aaaa'.replace('a', 'b', -1), 'aaaa'.replace('a', 'b', 100), 'aaaa'.replace('aa', 'x', 1))
print('hello'.replace('l', 'LLL'), 'a.b.c'.replace('.', ''), 'tab\tx'.replace('\t', '    '), 'é中'.replace('é', 'e'), 'e'.replace('e', '😀'), '😀a😀'.replace('😀', ''))
def attempt(*a):
    try:
        print('abc'.replace(*a))
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt('a')
attempt('a', 1)
attempt(1, 'a')
attempt('a', 'b', 'c')
attempt('a', 'b', 1, 2)
