public = 'public'
_private = 'private'
shared = [1]
def function():
    return 'function sees ' + _private
