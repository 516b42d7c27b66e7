"""Roman numerals, there and back."""

PAIRS = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"),
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
]
VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def to_roman(number):
    if not 0 < number < 4000:
        raise ValueError(f"{number} has no Roman numeral")
    text = ""
    for value, letters in PAIRS:
        while number >= value:
            text += letters
            number -= value
    return text


def from_roman(text):
    total = 0
    for i, letter in enumerate(text):
        value = VALUES[letter]
        if i + 1 < len(text) and VALUES[text[i + 1]] > value:
            total -= value
        else:
            total += value
    return total


for year in (1, 4, 9, 14, 40, 90, 400, 1066, 1453, 1789, 1984, 1999, 2024, 3999):
    print(f"{year:>5} {to_roman(year)}")

assert all(from_roman(to_roman(n)) == n for n in range(1, 4000))
longest = max(range(1, 4000), key=lambda n: len(to_roman(n)))
print("longest:", longest, to_roman(longest))

for wrong in (0, -5, 4000):
    try:
        to_roman(wrong)
    except ValueError as error:
        print("error:", error)
