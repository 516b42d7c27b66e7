def f():
    list = [1, 2]
    return list
print(f(), list('ab'))
str = 'shadowed'
print(str)
del str
print(str(5))
sum = lambda *a: 'my sum'
print(sum(1, 2))
del sum
print(sum([1, 2]))
max = 5
print(max, [max for max in (1, 2)])
del max
print(max(1, 2))
def g(len):
    return len + 1
print(g(1), len('ab'))
import builtins
print(builtins.len('abc'), builtins.max(1, 2))
builtins.extra = 'added'
print(extra)
def h():
    global print_
    print_ = print
    return print_
h()('through a global')
True_ = True
print(True_, [id for id in range(2)], {int: 1 for int in 'a'})
for print_me in [print]:
    print_me('loop variable call')
