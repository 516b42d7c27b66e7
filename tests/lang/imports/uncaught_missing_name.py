# err: type
from math import sqrt, does_not_exist
