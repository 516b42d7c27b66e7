import sys
try:
    sys.exit(5)
except:
    print('caught')
