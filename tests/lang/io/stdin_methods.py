import sys

print(repr(sys.stdin.readline()))
print(repr(next(sys.stdin)))
print(repr(sys.stdin.read(4)))
print(sys.stdin.readlines(1))
print([line.rstrip() for line in sys.stdin])
print(repr(sys.stdin.read()), repr(sys.stdin.readline()), sys.stdin.readlines(), list(sys.stdin))
