import sys
import mod_shop.price as first
del sys.modules['mod_shop.price']
import mod_shop.price as second
print(first is second, first.total is second.total, first.__name__ == second.__name__)
from mod_shop import price
print(price is second)
names = [n for n in sys.modules if n.startswith('mod_')]
print(sorted(names))
import mod_plain as a, mod_star as b, mod_shop.stock as c
print(a.public, b.shown, c.PRICES['tea'])
from mod_plain import (public as p,
                       function as f,)
print(p, f())
print('mod_plain' in dir(), 'a' in dir(), 'mod_shop' in dir())
import mod_shop
print('mod_shop' in dir(), mod_shop.deep.sibling.name if hasattr(mod_shop, 'deep') else 'deep not imported')
