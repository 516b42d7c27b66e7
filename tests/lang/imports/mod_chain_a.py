print('a starts')
import mod_chain_b
value = mod_chain_b.value + 1
print('a ends')
