print('héllo', '日本語', '🐍', len('🐍'), len('日本語'))
é = 1
naïve = é + 1
变量 = naïve + 1
Ω_1 = 4
print(é, naïve, 变量, Ω_1)
def größe(ä, ö=2):
    return ä + ö
print(größe(1), größe(ä=5, ö=6))
print('emoji 😀 in # a string')  # ünïcödé comment 🐍
d = {'ключ': 'значение'}
print(d, d['ключ'])
print('a\u0301' == 'á', len('a\u0301'))
print(f'{变量=} {é!r} {"ß"}')
