b'abc\xff'.decode()
