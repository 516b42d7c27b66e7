d = {'a': 0, 'b': 0, 'c': 0}
for i in range(3000):
    d['a'] = d['a'] + 1
    d['b'] = d['b'] + d['a']
    d['c'] = i
