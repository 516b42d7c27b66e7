from .d import one
two = 2
