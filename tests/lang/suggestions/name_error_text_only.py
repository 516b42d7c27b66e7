total = 1
try:
    totl
except NameError as e:
    print(e)
try:
    'a'.uper()
except AttributeError as e:
    print(e)
