"""Shows what many functions raise, each by its own traceback, as one chain of contexts."""
cases = []


def case(function):
    cases.append(function)
    return function


def note(exception):
    """For what module code raises."""
    def again():
        raise exception
    cases.append(again)


def finish():
    last = None
    for function in cases:
        try:
            function()
        except Exception as e:
            first = e
            while first.__context__ is not None:
                first = first.__context__
            first.__context__ = last
            last = e
        else:
            print(function.__name__, 'raised nothing')
    raise last
