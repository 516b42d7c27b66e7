print(int(1.0), int(1.9), int(-1.9), int(0.5), int(-0.5), int(1e10), int(1e20), int(-1e25), int(2**53 + 0.0))
print(int(1e300) % 10**9, int(1.7976931348623157e308).bit_length(), int(1e18), int(1e19), int(9.999999999999999e22))
print(int(2.0**62), int(-2.0**62), int(2.0**63), int(-2.0**63), int(2.0**60), int(-2.0**60), int(1152921504606846975.0))
def attempt(x):
    try:
        print(int(x))
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(float('inf'))
attempt(float('-inf'))
attempt(float('nan'))
attempt(None)
attempt([])
attempt({})
attempt((1,))
attempt(print)
attempt({1})
attempt(range(3))
