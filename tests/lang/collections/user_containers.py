def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from collections import UserDict, UserList, UserString


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


d = Lower({'A': 1}, B=2)
d['C'] = 3
print(d, d.data, len(d), 'a' in d, d.get('zz'), sorted(d), d == {'a': 1, 'b': 2, 'c': 3})
show(lambda: d['zz'])
print(d | {'Q': 1}, d.copy(), type(d.copy()).__name__)


class Safe(UserDict):
    def __missing__(self, key):
        return 'none'


print(Safe()['x'], Safe.fromkeys('ab', 1))
u = UserList([3, 1, 2])
u.append(0)
u.sort()
print(u, u[1], u[1:], type(u[1:]).__name__, u + [9], [9] + u, u * 2, len(u), 3 in u, u == [0, 1, 2, 3])
u.extend(UserList([7]))
u += [8]
print(u.pop(), u.index(7), u.count(1), u.copy(), list(reversed(u)))
s = UserString('Hello')
print(s, s.upper(), type(s.upper()).__name__, s + '!', s[0], len(s), 'ell' in s, s == 'Hello', s.find('l'), s * 2, repr(s))
print(s.split('l'), s.replace('l', 'L'), s.startswith('He'), hash(s) == hash('Hello'), int(UserString('5')))
