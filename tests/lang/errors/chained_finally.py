try:
    raise KeyError('first')
finally:
    raise TypeError('second')
