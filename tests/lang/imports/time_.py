import time
a = time.time()
b = time.perf_counter()
c = time.monotonic()
time.sleep(0.01)
print(time.time() >= a, time.perf_counter() > b, time.monotonic() >= c, type(a), type(b), a > 1.6e9)
d = time.perf_counter_ns()
print(type(d), time.perf_counter_ns() >= d, type(time.time_ns()), type(time.process_time()), time.process_time() >= 0)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(lambda: time.sleep(-1))
attempt(lambda: time.sleep('a'))
attempt(lambda: time.sleep())
attempt(lambda: time.time(1))
print(time.sleep(0))
