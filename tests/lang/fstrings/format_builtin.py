print(format(5), format(5, ''), format(5, '05d'), format(3.14159, '.2f'), format('a', '>3'), format(255, '#x'), format(True), format(None), format([1]), format(1234567, ','))
print(format(10**20, '_'), format(0.5, '%'), format('abc', '.1'), format(-5, '=+8'), format(1e10, 'g'), format(65, 'c'), format(0), format(''))
def attempt(*a):
    try:
        print(format(*a))
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt()
attempt(1, 2)
attempt(1, 'x', 3)
attempt([1], '5')
attempt('a', 'd')
attempt(None, 's')
