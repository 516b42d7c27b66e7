_ = 1
__ = 2
_a1 = 3
A = 4
a = 5
aA0_ = 6
print(_, __, _a1, A, a, aA0_)
match = 7
case = 8
type_ = 9
_x_ = 10
print(match, case, type_, _x_)
nonlocal_ = iff = ifs = Not = none = true = 11
print(nonlocal_, iff, ifs, Not, none, true)
print_ = print
print_('print_')
int_ = list_ = 0
x123456789012345678901234567890123456789012345678901234567890 = 'long'
print(x123456789012345678901234567890123456789012345678901234567890)
match = match + case
print(match)
match.bit_length()
print(match, [match], (match))
soft = [1]
case = soft
case[0] = 2
print(soft)
