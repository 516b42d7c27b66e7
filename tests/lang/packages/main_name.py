import sys
import mod_main
print(__name__, __package__, __spec__, mod_main.__package__ == '')
print(sys.modules['__main__'].__name__, sys.modules['mod_main'] is mod_main)
if __name__ == '__main__':
    print('main')
from mod_mainpkg import helper
print(helper.run())
from mod_mainpkg.helper import run
print(run())
