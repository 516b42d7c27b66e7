a = 1; b = 2; print(a, b)
a += 1; b -= 1; print(a, b);
if a: print('x'); print('y')
for i in range(2): print(i); print(i * 10)
def f(): a = 5; b = a * 2; return b
print(f()); print(f() + 1)
try: raise ValueError; print('never')
except ValueError: print('caught'); print('same line')
finally: print('finally'); print('done')
while True: print('once'); break
pass; pass; print('passed')
