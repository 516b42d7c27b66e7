name = input()
print('got', repr(name))
n = int(input('number? '))
print(n + 1)
print(repr(input('prompt> ')))
a, b = map(int, input().split())
print(a * b)
print(repr(input()))
print(repr(input()))
print([float(x) for x in input().split(',')])
try:
    while True:
        print('line', repr(input()))
except EOFError as e:
    print('end', e)
try:
    input('again? ')
except EOFError as e:
    print(repr(e))
