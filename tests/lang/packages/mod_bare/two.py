from . import one
from .one import __name__ as n
print('two has', n)
