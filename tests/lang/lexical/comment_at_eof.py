if True:
    print('x')
    # comment without newline