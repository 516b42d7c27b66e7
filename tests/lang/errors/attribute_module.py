import math
math.no_such_thing
