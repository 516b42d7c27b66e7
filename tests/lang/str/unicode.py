s = 'aé中😀'
print(len(s), [ord(c) for c in s], [hex(ord(c)) for c in s], s[::-1], s.upper(), s * 2, s + 'z', list(s))
print(chr(0x1F600), chr(0x10FFFF) == '\U0010ffff', ord('\U0010ffff'), chr(233), chr(0), chr(127) == '\x7f')
print(s.encode(), s.encode('utf-8'), len(s.encode()), s.encode().decode(), s.encode('utf-8').decode('utf-8') == s)
print('é' == 'e\u0301', 'é' < '中' < '😀', max(s), min(s), sorted('中b😀aé'), '\uffff' < '\U00010000')
print({'é': 1, '😀': 2}, 'é' in {'é'}, {'中': 5}['中'], s.find('😀'), s.index('中'), s[3], s[-1], s[1:3])
for c in s:
    print(c, ord(c), chr(ord(c)) == c, repr(c), ascii(c))
t = ''
for i in (65, 233, 0x4e2d, 0x1f600):
    t += chr(i)
print(t, t == 'Aé中😀', t.lower(), t.swapcase())
print('🇩🇪', len('🇩🇪'), 'नमस्ते', len('नमस्ते'), '👨‍👩‍👧', len('👨‍👩‍👧'))
