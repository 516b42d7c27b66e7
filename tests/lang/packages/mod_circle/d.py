one = 1
from .c import two
