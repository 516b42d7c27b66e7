from string import capwords

print(capwords('the quick  brown\tfox'), capwords('  padded  '), repr(capwords('')), capwords('ABC def GHI'))
print(capwords('one-two-three', '-'), capwords('a, b,c', ','), capwords('x  y', ' '), capwords('abc', sep=None))
print(capwords('éa ßb'), capwords("they're bill's"))
try:
    print(capwords('a b', ''))
except ValueError as e:
    print(e)
try:
    capwords(5)
except AttributeError as e:
    print(e)
