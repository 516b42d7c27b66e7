# A negative int shifted right is rounded down, which may make it a digit longer than its digits say.
for bits in range(31, 400):
    n = -((1 << bits) - 1)
    for count in range(1, bits, 7):
        shifted = n >> count
        assert shifted == -(1 << (bits - count)), (bits, count)
        assert hash(shifted) == hash(-(1 << (bits - count))), (bits, count)
    print(bits, n >> 1 == -(1 << (bits - 1)), (n - 1) >> 1 == -(1 << (bits - 1)))
