1
'string'
None
[1, 2]
(lambda: 1)
1 + 1
print
x = 3
x
x == 3
x if x else 0
-x
(x, x)
not x
print('statements without effect are fine')
x[0] if False else 0
(print('evaluated'))
[print('in a list')]
{print('in a set')}
