import io
import sys

out = sys.stdout = io.StringIO()
out.close()
try:
    print('x')
except ValueError as e:
    message = str(e)
sys.stdout = sys.__stdout__
print(message)
with io.StringIO() as s:
    print('inside', file=s)
    text = s.getvalue()
try:
    print('outside', file=s)
except ValueError as e:
    print(e, repr(text))
