"""A module beside the tests."""
print('mod_helper is executed once')
CONSTANT = 42
counter = 0
items = [1, 2]
module_name = __name__

def add(a, b):
    return a + b

def increment():
    global counter
    counter += 1
    return counter

def get_counter():
    return counter

def get_new():
    return new_attribute

def make_adder(n):
    return lambda x: add(x, n)

if __name__ == '__main__':
    print('never printed when imported')
