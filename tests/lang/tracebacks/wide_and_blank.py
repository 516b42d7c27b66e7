# Blanks behind the first line of what failed, and characters of two bytes in it.
x = 1
try:
    x("äö",    
      "b")
except TypeError:
    x["ä" +
      "b"]
