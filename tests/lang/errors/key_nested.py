config = {'a': {'b': {}}}
print(config['a']['b']['c'])
