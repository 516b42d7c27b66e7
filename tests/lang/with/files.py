# Files are context managers.
with open('mod_data.txt') as f:
    print(f.read().split(), f.closed)
print(f.closed)
with open('mod_data.txt') as a, open('mod_data.txt') as b:
    print(sum(1 for line in a), b.readline())
try:
    with open('mod_data.txt') as f:
        raise ValueError('inside')
except ValueError as error:
    print(error, f.closed)
try:
    with f:
        pass
except ValueError as error:
    print(error)
try:
    with open('no such file') as f:
        pass
except FileNotFoundError as error:
    print(error)
