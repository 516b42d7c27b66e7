# Warnings go to sys.stderr as the program has set it.
import io
import sys

real = sys.stderr
sys.stderr = io.StringIO()
exec("1 is 1")
eval("(1, 2)['a']") if 0 else exec("x = 5\nassert (x, 'a')\n")
compile("x is 'a'\n", "a name", "exec")
caught = sys.stderr.getvalue()


class Raises:
    def write(self, text):
        raise OSError(text)


sys.stderr = Raises()
exec("2 is 2")
sys.stderr = None
exec("3 is 3")
sys.stderr = real
exec("4 is 4")
print(caught)
