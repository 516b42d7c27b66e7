s = 'hello world'
print(s.startswith('hello'), s.startswith('world'), s.startswith(''), s.startswith('hello world!'), s.startswith('world', 6), s.startswith('wor', 6, 9), s.startswith('wor', 6, 8), s.startswith('', 11), s.startswith('', 12))
print(s.endswith('world'), s.endswith('hello'), s.endswith(''), s.endswith('hello', 0, 5), s.endswith('lo', -8, -6), s.endswith('d', 10), s.endswith('d', 11), s.endswith('o w', None, 7))
print(s.startswith(('x', 'he')), s.startswith(()), s.startswith(('x',)), s.endswith(('ld', 'q')), s.endswith(('a', 'b')), s.startswith(('w', 'o'), 7), ''.startswith(''), ''.endswith(('', 'a')))
print('éa'.startswith('é'), 'a😀'.endswith('😀'), '😀'.startswith('a'))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(lambda: s.startswith(1))
attempt(lambda: s.startswith(['h']))
attempt(lambda: s.startswith(('x', 1)))
attempt(lambda: s.endswith(None))
attempt(lambda: s.startswith())
attempt(lambda: s.endswith(b'd'))
