values = [-1e300, -1.5, -1.0, -0.0, 0.0, 5e-324, 0.1, 0.1 + 0.2, 0.3, 1.0, 1.0000000000000002, 1.5, 1e300]
for a in values:
    print(a, ''.join('<' if a < b else '=' if a == b else '>' for b in values))
print(0.1 + 0.2 == 0.3, 0.5 == 1 / 2, 1.0 == 1, 1e16 == 1e16 + 1, 0.1 < 0.2 < 0.3, 1 < 1.5 <= 2, 3.0 in [1, 2, 3], 2.5 not in (2, 3))
print(1.5 == '1.5', 1.5 != None, 1.0 == True, 0.0 == False, 1.5 > True)
for other in ['1', None, [], ()]:
    for f in (lambda: 1.5 < other, lambda: other >= 1.5, lambda: 1.5 + other, lambda: other - 1.5, lambda: 1.5 * other, lambda: 1.5 // other, lambda: other % 1.5 if other != '1' else 1.5 % other, lambda: 1.5 ** other):
        try:
            print(f())
        except TypeError as e:
            print(e)
