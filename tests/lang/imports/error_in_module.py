try:
    import mod_raises
except ValueError as e:
    print('first', e)
try:
    import mod_raises
except ValueError as e:
    print('second', e)
try:
    import mod_bad_syntax
except SyntaxError as e:
    print(type(e).__name__)
try:
    import mod_imports_missing
except ImportError as e:
    print(e)
print('done')
