if True:
	print('tab')
	if True:
		print('two tabs')
	print('one tab')
if True:
    if True:
    	print('spaces, then a tab')
    print('spaces')
def f():
	return	5
print(f(),	f( )	)
x	=	1
print(	x	+	2)
