import random

random.seed(bytearray(b'hello'))
a = random.random()
random.seed(b'hello')
print(a, a == random.random())
