import sys
print(sys.argv, len(sys.argv), sys.maxsize, sys.byteorder, type(sys.version), sys.version_info[0], sys.version_info >= (3, 0))
print(sys.getrecursionlimit(), sys.stdout is sys.stdout, hasattr(sys, 'stderr'), type(sys.path).__name__, 'sys' in sys.modules)
print(sys.maxsize == 2**63 - 1, sys.maxsize + 1)
sys.stdout.write('a')
sys.stdout.write('b\n')
sys.stdout.flush()
print(isinstance(sys.getsizeof(1), int), sys.getrefcount([]) > 0 if hasattr(sys, 'getrefcount') else True)
