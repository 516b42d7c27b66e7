raise MemoryError('made up')
