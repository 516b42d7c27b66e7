class Bad:
    def __bool__(self):
        raise ValueError('bool')

    def __len__(self):
        raise ValueError('len')

    def __iter__(self):
        raise ValueError('iter')

    def __contains__(self, x):
        raise ValueError('contains')

    def __hash__(self):
        raise ValueError('hash')

    def __str__(self):
        raise ValueError('str')

    def __format__(self, spec):
        raise ValueError('format')

    def __index__(self):
        raise ValueError('index')

    def __call__(self):
        raise ValueError('call')

    def __getitem__(self, i):
        raise ValueError('getitem')

    def __setattr__(self, n, v):
        raise ValueError('setattr')

    def __lt__(self, o):
        raise ValueError('lt')

    def __radd__(self, o):
        raise ValueError('radd')

    def __enter__(self):
        raise ValueError('enter')

    def __exit__(self, *a):
        pass


b = Bad()


def enter():
    with b:
        pass


def attribute():
    b.x = 1


for f in (lambda: not b, lambda: b and 1, lambda: len(b), lambda: list(b), lambda: [*b], lambda: 1 in b, lambda: {b}, lambda: {b: 1}, lambda: str(b),
          lambda: f'{b}', lambda: '%s' % (b,), lambda: [1][b], lambda: b(), lambda: b[0], attribute, lambda: sorted([b, b]), lambda: 1 + b, enter,
          lambda: range(b), lambda: print(b), lambda: 'x' * b, lambda: [x for x in b], lambda: max(b, b), lambda: bool(b), lambda: hash(b)):
    try:
        f()
    except ValueError as e:
        print(e, end=' ')
print()
