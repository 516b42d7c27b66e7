import sys


class Other:
    value = 'from an object'


sys.modules[__name__] = Other()
