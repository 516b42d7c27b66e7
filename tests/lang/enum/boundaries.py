# What becomes of bits without a member.
from enum import CONFORM, EJECT, KEEP, STRICT, Flag, FlagBoundary, IntFlag


class Conforming(Flag):
    R = 1
    W = 2
    X = 4


class Strict(Flag, boundary=STRICT):
    R = 1
    W = 2
    X = 8


class Ejecting(IntFlag, boundary=EJECT):
    R = 1
    W = 2


class Keeping(Flag, boundary=KEEP):
    R = 1
    X = 4


print([c._boundary_.name for c in (Conforming, Strict, Ejecting, Keeping, IntFlag)], list(FlagBoundary))
print(Conforming(9), ~Conforming.R, Conforming(-2), ~Conforming(0), Conforming(16))
for value in (4, 16, -20):
    try:
        print(Strict(value))
    except ValueError as e:
        print(e)
print(Ejecting(8), type(Ejecting(8)).__name__, Ejecting.R | 8, Ejecting(3))
print(Keeping(9), repr(Keeping(9)), ~Keeping(1), Keeping(-2), Keeping(2).name)


class B(IntFlag):
    A = 1
    C = 8


print(~B.A, B(-2), ~B(0), B(-1), B(6), repr(B(6)), ~B(6), B.A ^ 6, list(B(15)), repr(~B.A), len(B(15)))
print(CONFORM, KEEP == 'keep', FlagBoundary('strict') is STRICT)
