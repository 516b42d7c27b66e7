raise RuntimeError([1, 'a'])
