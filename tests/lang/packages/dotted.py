import mod_shop.deep.deeper.bottom
print(mod_shop.deep.deeper.bottom.up())
import mod_shop.deep.deeper.bottom as b
print(b.__name__)
from mod_shop.deep import deeper, sibling
print(deeper.__name__, sibling.name)
from mod_shop.deep.deeper.bottom import up
print(up() is b.up())
try:
    b.too_far()
except ImportError as e:
    print(type(e).__name__, e)
import sys
print(sorted(n for n in sys.modules if n.startswith('mod_')))
