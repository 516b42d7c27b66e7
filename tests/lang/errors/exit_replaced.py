import sys
try:
    sys.exit(5)
finally:
    1 / 0
