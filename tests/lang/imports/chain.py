import mod_chain_a
print(mod_chain_a.value, mod_chain_a.mod_chain_b.value)
from mod_chain_b import value, from_a
print(value, from_a())
import mod_chain_b
print(mod_chain_b is mod_chain_a.mod_chain_b)
