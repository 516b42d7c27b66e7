print(['ab'.center(6), 'ab'.center(7), 'abc'.center(6), 'abc'.center(8), 'ab'.center(1), 'ab'.center(5, '*'), ''.center(3, '-'), 'a'.center(4, '-')])
print(['ab'.ljust(5), 'ab'.ljust(5, '.'), 'ab'.ljust(2), 'ab'.ljust(-1), 'ab'.rjust(5), 'ab'.rjust(5, '0'), 'ab'.rjust(0), 'é'.rjust(3, '😀')])
print(['42'.zfill(5), '-42'.zfill(5), '+42'.zfill(5), '42'.zfill(1), ''.zfill(3), '-'.zfill(3), 'abc'.zfill(5), '--1'.zfill(6)])
print(['a\tb'.expandtabs(), 'a\tb\tc'.expandtabs(4), '\t'.expandtabs(0), 'ab\n\tc'.expandtabs(3), '12345678\t9'.expandtabs()])
for n in range(8):
    print('|' + 'xyz'.center(n, '.') + '|' + 'wxyz'.center(n, '.') + '|')
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(lambda: 'a'.center(5, 'xy'))
attempt(lambda: 'a'.ljust(5, ''))
attempt(lambda: 'a'.rjust('5'))
attempt(lambda: 'a'.zfill(1.5))
attempt(lambda: 'a'.center())
attempt(lambda: 'a'.ljust(5, 1))
