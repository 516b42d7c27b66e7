import mod_shop
print(mod_shop.total('tea', 'cup'), mod_shop.version, mod_shop.__name__, mod_shop.__package__, mod_shop.__doc__)
print(len(mod_shop.__path__), mod_shop.__file__.endswith('mod_shop/__init__.py'), mod_shop.__path__[0].endswith('mod_shop'))
print(mod_shop.price.__name__, mod_shop.price.__package__, mod_shop.stock.PRICES)
print(hasattr(mod_shop, 'extra'), hasattr(mod_shop.price, '__path__'))
import mod_shop.extra
print(mod_shop.extra.value)
import mod_shop.extra as e
print(e is mod_shop.extra)
from mod_shop import extra
print(extra is e)
from mod_shop.price import total as t, PRICES
print(t('cup'), PRICES)
