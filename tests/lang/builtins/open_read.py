import sys
f = open('mod_data.txt')
print(repr(f.read()))
f.close()
f = open('mod_data.txt', 'r')
print(repr(f.readline()), repr(f.readline()), f.readlines(), repr(f.read()), repr(f.readline()))
f.close()
for line in open('mod_data.txt'):
    print(line.rstrip(), len(line))
f = open('mod_data.txt', encoding='utf-8')
print(repr(f.read(5)), repr(f.read(3)), repr(f.read(0)), f.closed)
f.close()
print(f.closed, f.name)
print(open('mod_data.txt', 'rb').read())
print([l.split() for l in open('mod_data.txt')], open('mod_data.txt').read().count('\n'), list(open('mod_data.txt'))[1])
def attempt(g):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(lambda: f.read())
attempt(lambda: open('no_such_file.txt'))
attempt(lambda: open('/no/such/dir/file'))
attempt(lambda: open('/'))
attempt(lambda: open(''))
attempt(lambda: open('mod_data.txt', 'q'))
attempt(lambda: open())
try:
    open('missing.txt')
except FileNotFoundError as e:
    print(e.errno, e.filename, e.strerror)
total = 0
for line in open('mod_numbers.txt'):
    total += sum(map(int, line.split()))
print(total)
