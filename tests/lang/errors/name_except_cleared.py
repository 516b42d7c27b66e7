try:
    1 / 0
except ZeroDivisionError as caught:
    pass
print(caught)
