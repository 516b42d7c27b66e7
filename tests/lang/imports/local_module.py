import mod_helper
from mod_helper import add, CONSTANT as C, counter
import mod_helper as h
print(mod_helper.add(1, 2), add(3, 4), C, h is mod_helper, mod_helper.__name__)
print(mod_helper.increment(), mod_helper.increment(), mod_helper.counter, counter)
mod_helper.counter = 100
print(mod_helper.increment(), mod_helper.get_counter(), counter)
mod_helper.new_attribute = 'set from outside'
print(mod_helper.get_new())
print(mod_helper.items, h.items is mod_helper.items)
mod_helper.items.append(3)
from mod_helper import items
print(items)
def f():
    import mod_helper as local
    return local.counter
print(f())
try:
    mod_helper.missing
except AttributeError as e:
    print(e)
try:
    from mod_helper import missing
except ImportError as e:
    print(type(e).__name__, str(e).split(' (')[0])
print(mod_helper.make_adder(5)(6), [mod_helper.add(i, i) for i in range(3)], hasattr(mod_helper, 'add'), hasattr(mod_helper, 'nope'))
del mod_helper.new_attribute
try:
    mod_helper.get_new()
except NameError as e:
    print(e)
print(__name__, mod_helper.module_name)
