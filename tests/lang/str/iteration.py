for c in 'abc':
    print(c, end=',')
print()
for i, c in enumerate('xyz', 1):
    print(i, c)
a, b, *rest = 'hello'
print(a, b, rest)
it = iter('ab')
print(next(it), next(it), next(it, 'end'), list(it))
print([c.upper() for c in 'abc'], {c: ord(c) for c in 'ab'}, list(zip('abc', 'xyz')), list(map(ord, 'hi')), ''.join(c for c in 'a1b2' if c.isdigit()))
print(list(reversed('abc')), sorted('banana'), sum(c == 'a' for c in 'banana'), any(c.isdigit() for c in 'ab1'), all(c.isalpha() for c in 'ab1'))
print([*'abc'], {*'a'}, (*'ab', 'c'), list(filter(str.isalpha, 'a1b')), list(map(str.upper, ['a', 'b'])), max('hello', key=ord), 'a' in [*'abc'])
n = 0
for c in 'abc' * 1000:
    n += ord(c)
print(n)
