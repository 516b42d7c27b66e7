import random

print([n for n in random.__all__])
print(random.TWOPI, random.LOG4, random.SG_MAGICCONST, random.NV_MAGICCONST, random.BPF, random.RECIP_BPF)
for name in random.__all__:
    if not callable(getattr(random, name)):
        print(name)
try:
    random.binomialvariate
except AttributeError as e:
    print(e)
print(random.__name__, random.Random.__name__, random.Random.__qualname__, random.Random.__module__)
print(random.randint.__name__, random.random.__name__)
print(sorted(n for n in vars(random.Random) if not n.startswith('_')))
