import sys
try:
    import sibling
except ModuleNotFoundError as e:
    print(e)
sys.path.append(sys.path[0] + '/mod_shop/deep' if sys.path[0] else 'mod_shop/deep')
import sibling
print(sibling.name)
sys.path.insert(0, 'mod_nowhere')
import mod_plain
print(mod_plain.public)
sys.path.clear()
try:
    import mod_star
except ModuleNotFoundError as e:
    print(e)
import math
print(math.floor(2.5), mod_plain.function())
