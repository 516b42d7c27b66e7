from enum import Flag, IntFlag, auto


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(list(Perm), Perm.R | Perm.W, Perm.RW, repr(Perm.R | Perm.X), Perm.RW & Perm.W, Perm.RW ^ Perm.R, ~Perm.R, Perm(0), repr(Perm(0)))
print(Perm.R in Perm.RW, Perm.X in Perm.RW, bool(Perm(0)), bool(Perm.R), Perm(3) is Perm.RW, Perm(5).name, Perm.X.value, list(Perm.RW), len(Perm.RW))
p = Perm.R
p |= Perm.X
print(p, Perm.W in p, p & Perm.R == Perm.R, Perm['RW'], Perm.RW.value)
for bad in (lambda: Perm.R | 1, lambda: Perm.R + Perm.W, lambda: Perm('x')):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Mode(IntFlag):
    A = 1
    B = 2
    C = 4


print(Mode.A | Mode.B, repr(Mode.A | Mode.B), Mode.A | 4, Mode.A + 1, int(Mode.C), Mode(3), Mode.B in Mode(7), (Mode.A | Mode.C) & ~Mode.A, Mode(8) == 8)
print([m.name for m in Mode], Mode.A == 1, isinstance(Mode.A, int), f'{Mode.C}', {m: m.value for m in Mode})
