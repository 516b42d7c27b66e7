"""Caesar and Vigenère ciphers, and breaking the first by letter frequencies."""

ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def shift_letter(c, shift):
    if c.islower():
        return chr((ord(c) - ord("a") + shift) % 26 + ord("a"))
    if c.isupper():
        return chr((ord(c) - ord("A") + shift) % 26 + ord("A"))
    return c


def caesar(text, shift):
    return "".join(shift_letter(c, shift) for c in text)


def vigenere(text, key, direction=1):
    out = []
    k = 0
    for c in text:
        if c.isalpha():
            out.append(shift_letter(c, direction * ALPHABET.index(key[k % len(key)])))
            k += 1
        else:
            out.append(c)
    return "".join(out)


def crack(text):
    common = "etaoinshrdlu"

    def score(shift):
        candidate = caesar(text, shift).lower()
        return sum(candidate.count(c) * (len(common) - i) for i, c in enumerate(common))

    return max(range(26), key=score)


message = "The Magic Words are Squeamish Ossifrage, 1977!"
secret = caesar(message, 13)
print(secret)
print(caesar(secret, 13))
for shift in (1, 3, 25, -3, 29):
    hidden = caesar(message, shift)
    assert caesar(hidden, -shift) == message
    print(f"{shift:>3}: {hidden} (undone by {crack(hidden)})")

hidden = vigenere("Attack at dawn, retreat at dusk.", "lemon")
print(hidden)
print(vigenere(hidden, "lemon", -1))
table = {a: caesar(a, 3) for a in "xyz"}
print(table)
