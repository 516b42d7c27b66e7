"""Run-length coding of strings and of bits; look-and-say."""


def encode(text):
    runs = []
    for c in text:
        if runs and runs[-1][0] == c:
            runs[-1][1] += 1
        else:
            runs.append([c, 1])
    return runs


def to_text(runs):
    return "".join((str(n) if n > 1 else "") + c for c, n in runs)


def from_text(text):
    result = ""
    digits = ""
    for c in text:
        if c.isdigit():
            digits += c
        else:
            result += c * int(digits or "1")
            digits = ""
    if digits:
        raise ValueError("a count without a letter: " + digits)
    return result


def look_and_say(text):
    return "".join(f"{n}{c}" for c, n in encode(text))


for text in ("", "a", "aaa", "WWWWWWWWWWWWBWWWWWWWWWWWWBBBWWWWWWWWWWWWWWWWWWWWWWWWB", "abcabc", "  .. "):
    packed = to_text(encode(text))
    assert from_text(packed) == text
    print(repr(packed), len(text), len(packed))

try:
    from_text("3a4")
except ValueError as error:
    print("ValueError:", error)

term = "1"
for _ in range(10):
    print(term)
    term = look_and_say(term)

lengths = []
for _ in range(12):
    lengths.append(len(term))
    term = look_and_say(term)
print(lengths)

image = 0b1111000011111111000000000011
bits = f"{image:b}"
print([(int(bit), count) for bit, count in encode(bits)])
