"""Files: the built-in types, and the base classes that stand above them and that programs derive from."""
import abc

from _io import (DEFAULT_BUFFER_SIZE, BufferedReader, BufferedWriter, BytesIO, StringIO, TextIOWrapper, UnsupportedOperation)
from builtins import open

__all__ = ['open', 'IOBase', 'RawIOBase', 'BytesIO', 'StringIO', 'BufferedIOBase', 'BufferedReader', 'BufferedWriter',
           'TextIOBase', 'TextIOWrapper', 'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE']

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


class IOBase(metaclass=abc.ABCMeta):
    """What all files have; a class defines what it can do, the rest is refused."""

    _closed = False

    def _refuse(self, name):
        raise UnsupportedOperation(name)

    def _check_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def seek(self, offset, whence=0):
        self._refuse('seek')

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None):
        self._refuse('truncate')

    def fileno(self):
        self._refuse('fileno')

    def flush(self):
        self._check_open()

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    @property
    def closed(self):
        return self._closed

    def seekable(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def isatty(self):
        self._check_open()
        return False

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *error):
        self.close()

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1, /):
        if size is None:
            size = -1
        parts = []
        while size < 0 or len(parts) < size:
            part = self.read(1)
            if not part:
                break
            parts.append(part)
            if part in (b'\n', '\n'):
                break
        return b''.join(parts) if not parts or isinstance(parts[0], bytes) else ''.join(parts)

    def readlines(self, hint=-1, /):
        if hint is None or hint <= 0:
            return list(self)
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if total >= hint:
                break
        return lines

    def writelines(self, lines, /):
        self._check_open()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        parts = []
        while part := self.read(DEFAULT_BUFFER_SIZE):
            parts.append(part)
        return b''.join(parts)

    def readinto(self, buffer, /):
        self._refuse('readinto')

    def write(self, data, /):
        self._refuse('write')


class BufferedIOBase(IOBase):
    def read(self, size=-1, /):
        self._refuse('read')

    def read1(self, size=-1, /):
        self._refuse('read1')

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def write(self, data, /):
        self._refuse('write')

    def detach(self):
        self._refuse('detach')


class TextIOBase(IOBase):
    encoding = None
    errors = None
    newlines = None

    def read(self, size=-1, /):
        self._refuse('read')

    def write(self, text, /):
        self._refuse('write')

    def readline(self, size=-1, /):
        self._refuse('readline')

    def detach(self):
        self._refuse('detach')


for _type in (BytesIO, BufferedReader, BufferedWriter):
    BufferedIOBase.register(_type)
for _type in (StringIO, TextIOWrapper):
    TextIOBase.register(_type)
del _type
