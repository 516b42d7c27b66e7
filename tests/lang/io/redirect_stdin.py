import io
import sys

sys.stdin = io.StringIO('first\nsecond\n\nlast')
print(input(), input('prompt> '), repr(input()), input())
try:
    input()
except EOFError as e:
    print(e)
sys.stdin = io.StringIO('a 1\nb 2\n')
for line in sys.stdin:
    print(line.split())
sys.stdin = sys.__stdin__
print(sys.stdin.readline())
print(sys.stdin.read(3))
for line in sys.stdin:
    print(repr(line))
old = sys.stdout
sys.stdout = io.StringIO()
sys.stdin = io.StringIO('answer\n')
got = input('question? ')
asked = sys.stdout.getvalue()
sys.stdout = old
print(repr(asked), got)


class Odd:
    def readline(self):
        return 3


sys.stdin = Odd()
try:
    input()
except TypeError as e:
    print(e)
sys.stdin = None
try:
    input()
except RuntimeError as e:
    print(e)
