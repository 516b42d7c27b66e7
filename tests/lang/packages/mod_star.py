__all__ = ['_hidden', 'shown']
_hidden = 1
shown = 2
other = 3
