import io

text = 'one\ntwo\r\nthree\rfour'
for newline in ('\n', '', None, '\r', '\r\n'):
    s = io.StringIO(text, newline=newline)
    print(repr(newline), s.readlines(), repr(s.getvalue()))
s = io.StringIO('a\nb\n\nc')
for line in s:
    print(repr(line))
print(repr(s.readline()), list(s))
s.seek(0)
print(next(s), s.readlines())
s.seek(0)
print(s.readlines(1), s.readlines(2), s.readlines(None))
s.seek(0)
print(repr(s.readline(1)), repr(s.readline(0)), repr(s.readline(9)), repr(s.readline(-1)), repr(s.readline(None)))
s = io.StringIO()
s.writelines(['x\n', 'y\n', 'z'])
s.writelines(c for c in 'pq')
print(repr(s.getvalue()))
try:
    s.writelines([1])
except TypeError as e:
    print(e)
try:
    s.writelines(1)
except TypeError as e:
    print(e)
s = io.StringIO(newline='\r\n')
print(s.write('a\nb\n'), repr(s.getvalue()), s.tell())
s = io.StringIO(newline=None)
print(s.write('a\r\nb\rc\n'), repr(s.getvalue()))
