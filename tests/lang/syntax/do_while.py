do:
    pass
