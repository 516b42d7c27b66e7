import io
import sys


class A:
    def __del__(self):
        print('deleted')


a = A()
sys.stdout = io.StringIO()
del a
text = sys.stdout.getvalue()
sys.stdout = sys.__stdout__
print(repr(text))
