print('before')
import mod_raises
print('never')
