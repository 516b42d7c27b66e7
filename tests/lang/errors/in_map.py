list(map(int, ['1', 'two']))
