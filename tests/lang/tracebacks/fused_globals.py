from mod_chain import note, finish

number = None
count = 4
items = [1]
i = 3
try:
    number = number + 1
except TypeError as e:
    note(e)
try:
    number = count - number
except TypeError as e:
    note(e)
try:
    count = count + items[i]
except IndexError as e:
    note(e)
try:
    if count < number: pass
except TypeError as e:
    note(e)
try:
    items[i] = count
except IndexError as e:
    note(e)
try:
    for count in range(items): pass
except TypeError as e:
    note(e)
try:
    for count in items: count.x = number.y
except AttributeError as e:
    note(e)
try:
    count += items
except TypeError as e:
    note(e)
try:
    print([number.x for number in items])
except AttributeError as e:
    note(e)
try:
    count, number = items[0], items[1]
except IndexError as e:
    note(e)
finish()
