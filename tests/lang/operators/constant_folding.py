print(1 + 2, 'a' 'b' + 'c', 2 * 3.5, -5 // 2, 2 ** 10, (1, 2) + (3,), 'x' * 5, not True, ~0, 1 < 2, 10 % 3, 1 if 0 else 2)
print((1, 2, 3)[1], 'abc'[0], [1, 2][0], {1: 2}[1], -(-3), 1 + 2 == 3, 60 * 60 * 24, 1 / 4, 0.1 + 0.2, 1e308 * 10, 2 ** 100)
def zero():
    return 1 / 0
def shift():
    return 1 << -1
def neg():
    return -'a'
def index():
    return 'abc'[5]
def big():
    return len('a' * 10000) + len((0,) * 10000)
def power():
    return (2 ** 1000) % 1000
for f in (zero, shift, neg, index, big, power):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
if 0:
    print(1 / 0)
while 0:
    print('never')
if 1:
    print('always')
if not 0:
    print('not 0')
if 0 or 1:
    print('or')
if 1 and 0:
    print('and')
else:
    print('else')
print(True and 1 / 2, False and 1 / 0, True or 1 / 0, None or 'n', 0 and undefined, 1 or undefined)
if 'text': print('text is true')
if '': print('no')
if (): print('no')
if None: print('no')
if 0.0: print('no')
