# Flags: combinations, membership, names, iteration, boundaries.
from enum import Flag, IntFlag, auto


class Permission(Flag):
    READ = auto()
    WRITE = auto()
    RUN = auto()
    ALL = READ | WRITE | RUN


both = Permission.READ | Permission.WRITE
print(both, repr(both), both.value, both.name)
print(Permission.READ in both, Permission.RUN in both, bool(both & Permission.RUN))
print(list(both), list(Permission), len(Permission), len(both))
print(~both, Permission.ALL ^ Permission.READ, Permission(0), bool(Permission(0)))
print(Permission(5), Permission.ALL is Permission(7), Permission['WRITE'])
try:
    Permission(8)
except ValueError as e:
    print(e)
try:
    Permission.READ | 1
except TypeError as e:
    print(e)


class Bits(IntFlag):
    A = 1
    B = 2
    C = 8


print(Bits.A | 4, repr(Bits.A | 4), Bits.A + 1, Bits.A | Bits.C, Bits(3), Bits(16))
print(isinstance(Bits.A, int), Bits.B < Bits.C, ~Bits.A, [b.name for b in Bits])
print({Bits.A: 'a', Bits.B: 'b'}[Bits(1)], f'{Bits.A}', f'{Bits.B:>4}', str(Bits.C), '%d' % Bits.C)
