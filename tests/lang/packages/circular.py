import mod_circle.a
print(mod_circle.a.of_b())
try:
    import mod_circle.c
except ImportError as e:
    print(type(e).__name__, str(e).split(' (/')[0], e.name, e.path.split('/')[-1])
import sys
print('mod_circle.c' in sys.modules, 'mod_circle.d' in sys.modules, hasattr(mod_circle, 'd'))
