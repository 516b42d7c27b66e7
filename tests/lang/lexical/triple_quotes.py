print('''one
two
  three''')
print("""a "quoted" word, 'single', ""two"" quotes""")
print('''a 'quoted' "double" ''two'' end\'''')
print("""""" == '', '''''' == "", len(""""""), len(''' '''))
print("""first \
still first
second\nthird\ttab""")
x = '''
    indented
'''
print(repr(x))
def f():
    """A docstring.

    More of it.
    """
    return '''in
function'''
print(repr(f()))
print(repr('''a
b'''), repr("""\
no newline at start"""))
print('''a''' """b""" 'c')
print(len('''

'''))
"""a string alone is an expression statement"""
'''so is
this'''
print("""'""", '''"''', """a\"""b""")
