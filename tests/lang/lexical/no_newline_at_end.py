print('the last line of this file has no newline')
if True:
    print('inside a block')