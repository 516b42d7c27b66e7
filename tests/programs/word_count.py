"""Counting words and letters of a text."""

TEXT = """
It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief, it was the epoch of
incredulity, it was the season of Light, it was the season of Darkness, it was
the spring of hope, it was the winter of despair.
"""


def words_of(text):
    word = ""
    words = []
    for c in text.lower():
        if c.isalpha():
            word += c
        elif word:
            words.append(word)
            word = ""
    if word:
        words.append(word)
    return words


words = words_of(TEXT)
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1

print(len(words), "words,", len(counts), "different")
by_count = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
for word, count in by_count[:8]:
    print(f"{word:<8}{count:>3} {'#' * count}")

once = [word for word, count in counts.items() if count == 1]
print("once:", ", ".join(once))

lengths = {}
for word in counts:
    lengths.setdefault(len(word), set()).add(word)
for length in sorted(lengths):
    print(length, sorted(lengths[length]))

letters = {c: TEXT.lower().count(c) for c in "etaoin"}
print(letters)
print(max(counts, key=len), sum(len(w) for w in words) // len(words))
print(len(TEXT.splitlines()), TEXT.strip().endswith("despair."), TEXT.find("Light"))
