# The loop of "How often does Python allocate?", with print.
from __future__ import print_function
for i in range(0, 100000):
    print(i + 1)
