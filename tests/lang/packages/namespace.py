import mod_bare.two
print(mod_bare.__name__, mod_bare.__package__, hasattr(mod_bare, '__file__') and mod_bare.__file__)
print(mod_bare.two.n, [p.split('/')[-1] for p in mod_bare.__path__])
try:
    import mod_bare.three
except ModuleNotFoundError as e:
    print(e, e.name)
