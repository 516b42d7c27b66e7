print(','.join([]), ','.join(['a']), ','.join(['a', 'b', 'c']), ''.join('abc'), '-'.join('abc'), ', '.join(('x', 'y')))
print('|'.join({'k': 1, 'l': 2}), '+'.join(str(i) for i in range(5)), ''.join(map(str, [1, 2, 3])), ''.join(reversed('abc')), '\n'.join(['a', '', 'b']))
print('é'.join(['a', '中', '😀']), '😀'.join('ab'), 'ab'.join(['']), 'ab'.join(['', '']), ' '.join(sorted({'b', 'a'})), '-'.join(iter(['p', 'q'])))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(lambda: ','.join([1]))
attempt(lambda: ','.join(['a', 2]))
attempt(lambda: ','.join(['a', 'b', None]))
attempt(lambda: ','.join(5))
attempt(lambda: ','.join(None))
attempt(lambda: ','.join('a', 'b'))
attempt(lambda: ','.join())
attempt(lambda: ','.join([b'a']))
