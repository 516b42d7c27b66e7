from mod_star import *
print(public, function(), shared)
try:
    _private
except NameError as e:
    print(e)
shared.append(2)
import mod_star
print(mod_star.shared, mod_star._private)
public = 'rebound'
print(public, mod_star.public)
from mod_star_all import *
print(listed, _listed_private)
try:
    unlisted
except NameError as e:
    print(e)
