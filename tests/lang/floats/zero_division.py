def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
z = 0.0
attempt(lambda: 1.0 / z)
attempt(lambda: 1.0 // z)
attempt(lambda: 1.0 % z)
attempt(lambda: divmod(1.0, z))
attempt(lambda: 0.0 / -z)
attempt(lambda: z ** -1)
attempt(lambda: z ** -0.5)
attempt(lambda: 1 / z)
attempt(lambda: 1.5 / 0)
attempt(lambda: 1.5 % 0)
attempt(lambda: 1.5 // 0)
attempt(lambda: 1e200 ** 2)
attempt(lambda: 10.0 ** 400)
attempt(lambda: 2.0 ** 10000)
attempt(lambda: (-2.0) ** 10001)
attempt(lambda: 1e308 * 1e308)
attempt(lambda: True / z)
