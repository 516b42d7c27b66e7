# A generator in a garbage cycle runs its finally while the cycle is taken apart.
import gc


class A:
    pass


def wait(a):
    try:
        yield
    finally:
        a.late = 1
        if hasattr(a, 'y'):
            del a.y


for names in (('g', 'y', 'me'), ('y', 'me', 'g'), ('me', 'g', 'y')):
    a = A()
    for name in names:
        setattr(a, name, wait(a) if name == 'g' else a if name == 'me' else [])
    next(a.g)
    del a
    gc.collect()
print('done')
