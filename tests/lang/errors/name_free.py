def outer():
    def inner():
        return value_later
    inner()
    value_later = 1
outer()
