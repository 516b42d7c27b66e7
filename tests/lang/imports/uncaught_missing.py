print('before')
import this_module_does_not_exist
