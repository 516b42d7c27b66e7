import time

t = time.gmtime(0)
print(t, t.tm_year, t[0], t[:3], len(t), isinstance(t, tuple), t == (1970, 1, 1, 0, 0, 0, 3, 1, 0))
t = time.gmtime(1700000000.75)
print(tuple(t), t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_isdst)
print(time.strftime('%Y-%m-%d %H:%M:%S', t), time.strftime('%j %a %A %b %B %y %I %p %%', t), repr(time.strftime('', t)))
print(time.asctime(t), time.asctime(time.gmtime(0)), time.asctime((2000, 1, 9, 1, 2, 3, 6, 9, 0)))
print(time.gmtime(-1)[:6], time.gmtime(951782400)[:3], time.gmtime(4102444800)[:3])
print(time.mktime(time.localtime(1000000)), time.localtime(86400 * 365) == time.struct_time(time.localtime(86400 * 365)))
s = time.struct_time((2024, 2, 29, 12, 30, 45, 3, 60, 0))
print(s, time.strftime('%d.%m.%Y', s), time.strftime('%H:%M', (2024, 0, 0, 5, 6, 7, 0, 0, 0)))
for f in (lambda: time.struct_time((1, 2)), lambda: time.gmtime('x'), lambda: time.gmtime(float('nan')), lambda: time.gmtime(10**30),
          lambda: time.strftime(1), lambda: time.strftime('%Y', (1, 2)), lambda: time.strftime('%Y', 5), lambda: time.mktime('x'),
          lambda: time.strftime('%Y', (2024, 13, 1, 0, 0, 0, 0, 1, 0)), lambda: time.asctime((2024, 1, 1, 25, 0, 0, 0, 1, 0)),
          lambda: time.asctime((2024, 1, 1, 5, 60, 0, 0, 1, 0)), lambda: time.mktime((1, 2, 3)), lambda: time.gmtime(1, 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(len(time.ctime()) == 24, type(time.timezone).__name__, len(time.tzname), time.localtime()[0] > 2000)
