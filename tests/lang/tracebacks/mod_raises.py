def divide(a, b):
    return a / b  # in another file


def call(function, *arguments):
    return function(*arguments)
