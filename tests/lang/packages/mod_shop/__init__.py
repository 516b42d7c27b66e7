"""A shop."""
print('running', __name__, __package__, __doc__)
from .price import total
from . import stock as _stock
version = '1.0'
__all__ = ['total', 'version', 'stock', 'extra']
