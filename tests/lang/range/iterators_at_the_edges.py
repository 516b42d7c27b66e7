# Loops over ranges whose numbers are near the limits of what a word holds.
for a in (range(2**60-3, 2**60+3), range(2**61, 2**61+3), range(-2**60-2,-2**60+2), range(2**60+2,2**60-2,-2), range(2**63-4,2**63-1), range(0,2**60-1,2**58), range(-2**60, 2**60, 2**59),range(-2**63,2**63-1,2**62)):
    it = iter(a); next(it); print(list(it), list(it), type(it))
    print([x for x in a], sum(a))
    for q in a: pass
    print(q)
