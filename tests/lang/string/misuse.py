# What users get wrong.
import string


def t(f):
    try:
        print(repr(f())[:200])
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: string.Template('$x').substitute(5))
t(lambda: string.Formatter().format())
t(lambda: string.capwords())
t(lambda: string.Template(5).substitute())
t(lambda: string.ascii_lowercase.index('Z'))
