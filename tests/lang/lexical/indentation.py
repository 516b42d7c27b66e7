if True:
  print('two')
  if True:
       print('seven')
       if True:
        print('eight')
  print('two again')
if True:
        print('eight spaces')
else:
 print('one space')
def f(n):
    if n:
          return 'deep'
    else:
      return 'shallow'
print(f(1), f(0))
for i in range(2):
    if i:
        while True:
            break
        else:
            pass

        print('after blank', i)


    print('loop', i)
if True: print('same line')
if True: print('a'); print('b')
while False: pass
else: print('else on one line')
for c in 'xy': print(c, end=' '); print()
x = 1; y = 2; print(x, y);
def g(): return 3
print(g())
def h(a): b = a + 1; return b
print(h(4))
