import math
values = [0, 1, -1, 2**29, 2**30, -2**30, 2**53, 2**53 + 1, 2**60, -2**60 - 1, 2**63, 2**64, 10**30, -10**30, 1.5, -0.0,
          2.0**53, 2.0**63, 1e30, -1e30, float('inf'), float('-inf'), True, False]
for a in values:
    print(a, ''.join('<' if a < b else '=' if a == b else '>' if a > b else '?' for b in values),
          ''.join('T' if c else 'F' for c in [a <= 1, a >= 1, a != 1, a <= 2**60, a >= 2**60, a <= 1.0, a >= 1e30]))
print(2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53, 10**22 == 1e22, 10**23 == 1e23, 10**23 > 1e23)
print(10**400 > 1e308, 10**400 < float('inf'), -10**400 > float('-inf'), 10**400 == float('inf'))
nan = float('nan')
print(1 == nan, 1 < nan, 1 > nan, 1 != nan, 10**100 == nan, 10**100 < nan, nan != nan, nan == nan)
print(1 == 1.0 == True, 0 == False == 0.0 == -0.0, values[1] is True, 2 == True, 1 < True, True > False)
print(1 == '1', 1 != '1', 1 == None, 1 == [1], 0 == '', 0 == None, 10**20 == '10')
print(max(1, 1.0), max(1.0, 1), min(True, 1), max(2**60, 2.0**60), sorted([3, 2.5, True, -1, 10**20, 1e5]))
print(9007199254740993 > 9007199254740992.0, 9007199254740993 == 9007199254740993.0, 2**1023 == 2.0**1023)
