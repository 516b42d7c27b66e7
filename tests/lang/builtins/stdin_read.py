import sys
first = sys.stdin.readline()
print(repr(first))
for line in sys.stdin:
    print(repr(line))
    if line.startswith('stop'):
        break
rest = sys.stdin.read()
print(repr(rest), repr(sys.stdin.read()), repr(sys.stdin.readline()))
