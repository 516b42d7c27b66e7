print('never')
match 1:
    pass
