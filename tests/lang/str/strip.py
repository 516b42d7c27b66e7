print(['  a b  '.strip(), '  a '.lstrip() + '|', '  a '.rstrip() + '|', '\t\n a\r\n\x0b\x0c'.strip(), ''.strip(), '   '.strip()])
print('xxaxx'.strip('x'), 'xyaxy'.strip('xy'), 'xyaxy'.lstrip('yx'), 'xyaxy'.rstrip('xy'), 'abc'.strip('abc'), 'abc'.strip(''), 'abc'.strip('z'), ' a '.strip(None) + '|')
print('www.example.com'.strip('cmowz.'), 'mississippi'.rstrip('ipz'), '0012300'.lstrip('0'), '1.500'.rstrip('0').rstrip('.'))
print(['\u00a0a\u3000'.strip(), '\x1ca\x1f'.strip(), '\x85a'.strip(), '\u200ba'.strip(), 'éaé'.strip('é'), '😀x😀'.strip('😀')])
print('prefix-body'.removeprefix('prefix-'), 'body.txt'.removesuffix('.txt'), 'abc'.removeprefix('x'), 'abc'.removesuffix('abc') == '', 'aaa'.removeprefix('a'), 'abc'.removesuffix(''))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(lambda: 'a'.strip(1))
attempt(lambda: 'a'.lstrip(b'a'))
attempt(lambda: 'a'.strip('a', 'b'))
attempt(lambda: 'a'.removeprefix(1))
