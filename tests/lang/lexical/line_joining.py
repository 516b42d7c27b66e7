x = 1 + \
    2 + \
3
print(x)
y = (1 +
2
      + 3)
print(y)
z = [
1, 2,
        3,
  ]
print(z)
d = {
'a':
1,
    'b'
    : 2
}
print(d)
print('a'
      'b'
   'c')
if x == 6 and \
   y == 6:
    print('both')
def f(a,
  b,
          c=3):
    return (a,
b,
            c)
print(f(1,
2))
assert x == 6, \
    'message'
s = 'one \
two \
three'
print(s)
t = x if \
  y else \
  z
print(t)
for i in (1,
          2): print(i)
print([
    # a comment
    1

    ,
    # another
])
