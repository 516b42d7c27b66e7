"""Build strings: formatted pieces joined, split again, and grown character by character.

The ints are few; formatting them, short-lived strings and their memory dominate.
Idea: report and log writers; concatenation against formatting, as the seed articles ask."""
import sys


def lines():
    parts = []
    for i in range(100):
        parts.append(f"{i:03d}:{i * i}")
    return ",".join(parts)


def letters(text):
    kept = ""
    for c in text:
        if c != ":":
            kept += c
    return kept


def main(size):
    text = ""
    kept = ""
    for _ in range(size):
        text = lines()
        # 3 digits and a colon each, 99 commas, and squares of 1 (0…3), 2 (4…9), 3 (10…31)
        # and 4 (32…99) digits
        assert len(text) == 100 * 4 + 99 + 4 + 6 * 2 + 22 * 3 + 68 * 4, f"{len(text)}"
        fields = text.split(",")
        assert len(fields) == 100 and fields[99] == "099:9801", fields[99]
        kept = letters(text[:400])
        assert len(kept) == 400 - text[:400].count(":"), kept
    print(len(text), text[-8:], len(kept), kept[-12:])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 2200)
