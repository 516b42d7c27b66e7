import sys


class Out:
    def write(self, text):
        sys.stdout.write('[' + text + ']')

    def flush(self):
        pass


sys.stderr = Out()
sys.exit('message on stderr')
