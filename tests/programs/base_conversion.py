"""Numbers in other bases, negative and large ones included."""

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def to_base(n, base):
    if not 2 <= base <= 36:
        raise ValueError("base must be 2 … 36")
    if n < 0:
        return "-" + to_base(-n, base)
    if n == 0:
        return "0"
    digits = []
    while n:
        n, rest = divmod(n, base)
        digits.append(DIGITS[rest])
    digits.reverse()
    return "".join(digits)


def balanced_ternary(n):
    text = ""
    while n:
        n, rest = divmod(n + 1, 3)
        text = "-0+"[rest] + text
    return text or "0"


for n in (0, 1, -1, 10, 255, 256, -1000, 2**31, 2**64 - 1, 10**30):
    print(n)
    for base in (2, 8, 16, 36):
        text = to_base(n, base)
        assert int(text, base) == n
        if len(text) < 40:
            print(f"  {base:>2}: {text}")
    assert bin(n).replace("0b", "") == to_base(n, 2)
    assert oct(n).replace("0o", "") == to_base(n, 8)
    assert hex(n).replace("0x", "") == to_base(n, 16)

print([balanced_ternary(n) for n in range(-5, 6)])
print(f"{255:b} {255:o} {255:x} {255:X} {255:#x} {-255:#010b} {255:08b}"[:60])
print(int("ff", 16), int("0x1F", 16), int("-z", 36), int(" 42 "), int("1_000"), int("0b101", 0))
for text, base in (("12a", 10), ("2", 2), ("", 10), ("7", 37)):
    try:
        print(int(text, base))
    except ValueError as error:
        print(error)
try:
    to_base(5, 1)
except ValueError as error:
    print(error)
