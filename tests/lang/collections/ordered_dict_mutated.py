from collections import OrderedDict

d = OrderedDict.fromkeys('abc')
try:
    for k in d:
        d.move_to_end('a')
except RuntimeError as e:
    print(e)
try:
    for k in d:
        d['new' + k] = 1
except RuntimeError as e:
    print(e)
for k in d:
    d[k] = 5
print(d)
for k in list(d):
    del d[k]
print(d)
