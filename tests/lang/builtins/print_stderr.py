import sys
print('to stdout')
print('to stderr', file=sys.stderr)
sys.stderr.write('also to stderr\n')
print('more', 'words', sep='/', file=sys.stderr)
print('last line of stderr', end='\n', file=sys.stderr, flush=True)
print('stdout again')
