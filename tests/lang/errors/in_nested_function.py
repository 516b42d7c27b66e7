def outer():
    def inner():
        raise ValueError('from inner')
    inner()
outer()
