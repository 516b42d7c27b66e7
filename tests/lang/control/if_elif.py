for n in range(-2, 8):
    if n < 0:
        r = 'negative'
    elif n == 0:
        r = 'zero'
    elif n < 3:
        if n == 1:
            r = 'one'
        else:
            r = 'two'
    elif n == 5: r = 'five'
    else:
        r = 'many'
    print(n, r)
if 0:
    pass
elif 0:
    pass
else:
    print('else')
if 1: print('a')
elif 1: print('b')
else: print('c')
if not []:
    if {}:
        print('no')
    elif ():
        print('no')
    else:
        if '':
            print('no')
        else:
            print('innermost')
x = 3
if x > 1 and x < 5 or x == 10: print('and or')
if not (x > 1 and x < 5): print('no')
if x in (1, 2, 3) and 'a' in 'abc' and x is not None: print('in')
if x == 3 != 4: print('chain')
if (y := x * 2) > 5: print(y)
if x: pass
else: print('no')
if None: print('no')
print('end')
