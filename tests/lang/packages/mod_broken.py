print('breaking')
before = 1
1 / 0
