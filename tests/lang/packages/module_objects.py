import mod_plain
import mod_shop
print(type(mod_plain).__name__, mod_plain.__doc__, mod_plain.__name__)
mod_plain.added = 5
from mod_plain import added
print(added, sorted(n for n in vars(mod_plain) if not n.startswith('__')))
del mod_plain.added
try:
    mod_plain.added
except AttributeError as e:
    print(e)
try:
    del mod_plain.added
except AttributeError as e:
    print(e)
print(mod_plain.function.__module__, mod_plain.Class.__module__, mod_plain.Class)
print(mod_shop.total.__module__)
mod_shop.price = 'shadow'
import mod_shop.price
print(mod_shop.price)
from mod_shop.price import total
print(total('cup'))
