# not: 2.7
class Point(object):
    pass
p = Point()
p.x = 5000
p.y = 7000
def f():
    for k in range(1500):
        p.x += k
        p.y -= p.x
f()
