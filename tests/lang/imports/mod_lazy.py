"""A module that makes attributes when they are asked for."""
asked = []
present = 'present'


def __getattr__(name):
    asked.append(name)
    if name == 'lazy':
        return 'made'
    if name == 'fails':
        raise KeyError(name)
    raise AttributeError(f'module {__name__!r} has nothing called {name!r}')


def __dir__():
    return ['lazy', 'present', 'asked']
