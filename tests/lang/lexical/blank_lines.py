

print('after two blank lines')

def f():

    x = 1


    y = 2

    return x + y


print(f())
if f() == 3:


    print('three')

else:

    print('other')



print('end')
