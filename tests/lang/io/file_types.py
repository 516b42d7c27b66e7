import io
import sys

print(isinstance(sys.stdout, io.TextIOBase), isinstance(sys.stdout, io.IOBase), isinstance(sys.stdout, io.TextIOWrapper))
print(issubclass(io.StringIO, io.TextIOBase), issubclass(io.BytesIO, io.BufferedIOBase), issubclass(io.TextIOBase, io.IOBase))
print(io.open is open, io.DEFAULT_BUFFER_SIZE, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END)
print(io.UnsupportedOperation.__mro__[1].__name__, issubclass(io.UnsupportedOperation, ValueError))
print(isinstance(3, io.IOBase), isinstance(io.StringIO, io.IOBase))
with open('/dev/null', 'rb') as f:
    print(isinstance(f, io.BufferedIOBase), isinstance(f, io.BufferedReader), f.read())
print(hasattr(io.StringIO(), 'getvalue'), hasattr(sys.stdout, 'getvalue'))
