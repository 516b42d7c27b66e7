print([1] * 3, 3 * [1], (1,) * 2, 2 * (1,), 'a' * 3, 3 * 'a', b'a' * 2, [] * 100, '' * 100, [1] * 0, 'a' * -5, () * 3, [1] * True, 'ab' * False)
print([1] + [2], (1,) + (2,), 'a' + 'b', b'a' + b'b', [] + [], () + (), '' + '', [1] + [2] * 2, ([1] + [2]) * 2, 'a' + 'b' * 3)
a = [1]
b = a + []
print(b == a, b is a)
x = 'ab'
y = x * 1
print(y == x, x * 2 + x)
t = (1, 2)
print(t + (), t * 1, (t + t)[1:3], len([0] * 1000), ([0] * 5)[-1], ([[1] * 2] * 2))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(lambda: [1] * [2])
attempt(lambda: [1] * 2.0)
attempt(lambda: 'a' * None)
attempt(lambda: (1,) * 'a')
attempt(lambda: [1] + (2,))
attempt(lambda: (1,) + [2])
attempt(lambda: 'a' + 1)
attempt(lambda: 'a' + ['b'])
attempt(lambda: b'a' + 'a')
attempt(lambda: 'a' * 'b')
attempt(lambda: [] * 10**20)
attempt(lambda: [1] * 10**20)
attempt(lambda: 'a' * 10**20)
attempt(lambda: (1,) * -10**20)
attempt(lambda: {1: 2} * 2)
attempt(lambda: {1} + {2})
attempt(lambda: range(2) + range(2))
attempt(lambda: None * 2)
