import io
import sys

sys.stderr = io.StringIO()
print('to stderr', file=sys.stderr)
sys.stderr.write('é\n')
print(repr(sys.stderr.getvalue()))


class Out:
    def write(self, text):
        for line in text.splitlines(True):
            if not line.startswith('  File'):
                sys.stdout.write(line)
        return len(text)

    def flush(self):
        pass


sys.stderr = Out()
raise ValueError('shown on the standard output: é€')
