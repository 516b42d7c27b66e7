def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__ + ':', e)
def e1(): x = 1; x += 'a'
def e2(): x = 'a'; x += 1
def e3(): x = 'a'; x -= 'b'
def e4(): x = None; x += 1
def e5(): x = [1]; x += 1
def e6(): x = (1,); x += [1]
def e7(): x = 1; x *= None
def e8(): x = 1; x /= 0
def e9(): x = 1; x //= 0
def e10(): x = 1; x %= 0
def e11(): x = 1; x **= 'a'
def e12(): x = 1; x <<= -1
def e13(): x = 1; x >>= 'a'
def e14(): x = 1; x &= 1.5
def e15(): x = 1; x |= 'a'
def e16(): x = 1; x ^= None
def e17(): x = {}; x += {}
def e18(): x = {1}; x += {2}
def e19(): x = {1}; x |= [2]
def e20(): x = {}; x |= 5
def e21(): x += 1
def e22(): x = 1.5; x //= 'a'
def e23(): x = 1.5; x **= None
def e24(): x = 'a'; x /= 2
def e25(): x = [1]; x *= 1.5
def e26(): x = print; x += 1
for f in (e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15, e16, e17, e18, e19, e20, e21, e22, e23, e24, e25, e26):
    attempt(f)
