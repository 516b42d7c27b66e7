s = 'hello'
print(s, len(s), s[0], s[-1], s[1:3], s + ' world', s * 2, 3 * 'ab', s * 0, s * -1, '' * 5)
print(s == 'hello', s != 'hello', s < 'help', s > 'Hello', 'a' < 'b', 'a' < 'aa', '' < 'a', 'Z' < 'a', 'abc' <= 'abc', 'é' > 'z')
print('ell' in s, 'x' in s, '' in s, '' in '', 'hello!' in s, 'lo' not in s)
print(str(), str(''), str(5), str(-2.5), str(None), str(True), str([1, 'a']), str((1,)), str({'a': 1}), str(b'x'), str(10**20))
print(type(s), type('') is str, isinstance(s, str), s is s, bool(s), bool(''))
s += '!'
print(s)
s *= 2
print(s)
t = ''
for c in 'abc':
    t = c + t
print(t, list('abc'), tuple('xy'), set('aaa'), ''.join(['x', 'y']), max('hello'), min('hello'), sorted('hello'))
print('a' 'b' + 'c', 'ab' * 2 + 'c', -1 * 'x' == '', 'x' * True, len('x' * 1000))
