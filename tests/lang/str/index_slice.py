s = 'abcdefghij'
print([s[i] for i in range(-10, 10)])
print(s[2:5], s[:3], s[7:], s[:], s[-3:], s[:-3], s[-5:-2], s[5:2], s[2:100], s[-100:3], s[100:], s[:-100])
print(s[::2], s[1::2], s[::-1], s[::-2], s[8:2:-1], s[8:2:-2], s[2:8:3], s[-1:0:-1], s[:3:-1], s[3::-1], s[::100], s[::-100])
print(s[None:None], s[None:3:None], s[0:0], s[10:], s[9:10], s[True:3], s[slice(1, 4)], s[slice(None, None, -1)])
print(s[-2**70:2**70], s[10**20:], s[::10**20], s[::-10**20], s[0:2**63])
print('é中😀x'[0], 'é中😀x'[2], 'é中😀x'[::-1], 'é中😀x'[1:3], len('é中😀x'))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(lambda: s[10])
attempt(lambda: s[-11])
attempt(lambda: ''[0])
attempt(lambda: s[10**30])
attempt(lambda: s['a'])
attempt(lambda: s[1.0])
attempt(lambda: s[None])
attempt(lambda: s[::0])
attempt(lambda: s['a':])
attempt(lambda: s[1.5:])
attempt(lambda: s[(1, 2)])
