# -*- coding: latin-1 -*-
def f(s):
    return "éè", s + 1, "à"


try:
    {"ü": 1}["ö"]
except KeyError:
    f("ß")
