print('b starts')
import mod_chain_a
value = 10
def from_a():
    return mod_chain_a.value
print('b ends', hasattr(mod_chain_a, 'value'))
