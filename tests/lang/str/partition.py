print('a=b=c'.partition('='), 'a=b=c'.rpartition('='), 'abc'.partition('='), 'abc'.rpartition('='), '='.partition('='), ''.partition('='), 'a--b'.partition('--'))
print('path/to/file.txt'.rpartition('/'), 'file.tar.gz'.partition('.'), 'key: value: x'.partition(': '), 'é😀x'.partition('😀'))
head, sep, tail = 'name=value'.partition('=')
print(head, sep, tail)
for bad in ['', 1, None]:
    try:
        print('abc'.partition(bad))
    except Exception as e:
        print(type(e).__name__ + ':', e)
