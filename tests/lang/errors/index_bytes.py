print(b'abc'[3])
