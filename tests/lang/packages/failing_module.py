import sys
for i in range(2):
    try:
        import mod_broken
    except ZeroDivisionError as e:
        print(e, 'mod_broken' in sys.modules)
try:
    import mod_syntax
except SyntaxError as e:
    print(e.msg, e.lineno, 'mod_syntax' in sys.modules)
sys.modules['mod_plain'] = None
try:
    import mod_plain
except ModuleNotFoundError as e:
    print(e, e.name)
del sys.modules['mod_plain']
import mod_plain
print(mod_plain.public)
import mod_replaces
print(mod_replaces.value)
from mod_replaces import value
print(value)
try:
    from mod_replaces import nothing
except ImportError as e:
    print(e)
