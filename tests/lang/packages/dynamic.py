import importlib
import sys
m = importlib.import_module('mod_shop.price')
print(m.__name__)
n = importlib.import_module('.stock', 'mod_shop')
print(n.__name__, n is sys.modules['mod_shop.stock'])
print(importlib.import_module('..price', 'mod_shop.deep').__name__)
print(__import__('mod_shop.deep.sibling').__name__, __import__('mod_shop.deep.sibling', fromlist=['name']).__name__)
for bad in (('.x',), ('mod_none',), ('...x', 'mod_shop.deep')):
    try:
        importlib.import_module(*bad)
    except (TypeError, ImportError) as e:
        print(type(e).__name__, e)
try:
    __import__('')
except ValueError as e:
    print(e)
try:
    __import__(5)
except TypeError as e:
    print(e)
