"""Numbers in words, and the letters they take (after Project Euler 17)."""

ONES = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen").split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = ["", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion", "sextillion"]


def below_thousand(n):
    words = []
    if n >= 100:
        words += [ONES[n // 100], "hundred"]
        n %= 100
        if n:
            words.append("and")
    if n >= 20:
        tens, ones = divmod(n, 10)
        words.append(TENS[tens - 2] + ("-" + ONES[ones] if ones else ""))
    elif n or not words:
        words.append(ONES[n])
    return " ".join(words)


def spell(n):
    if n < 0:
        return "minus " + spell(-n)
    if n < 1000:
        return below_thousand(n)
    parts = []
    scale = 0
    while n:
        n, group = divmod(n, 1000)
        if group:
            parts.append((below_thousand(group) + " " + SCALES[scale]).rstrip())
        scale += 1
    return ", ".join(reversed(parts))


def ordinal(n):
    suffix = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{suffix}"


for n in (0, 7, 13, 20, 42, 99, 100, 342, 1000, 1001, 12_345, -8, 1_000_000, 2**31, 2**62, 10**21 + 3):
    print(f"{n:,}: {spell(n)}")
letters = sum(len([c for c in spell(n) if c.isalpha()]) for n in range(1, 1000)) + len("onethousand")
print("letters from one to one thousand:", letters)
print(*(ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111, 1003)))

# every number leads to four
chain = [99]
while chain[-1] != 4:
    chain.append(sum(c.isalpha() for c in spell(chain[-1])))
print(" -> ".join(map(str, chain)))
print(sorted(range(13), key=spell))
print(spell(1234).title(), "|", spell(15).upper(), "|", spell(80).capitalize())
