"""Turning strings round: letters, words, palindromes, anagrams."""


def reverse_loop(text):
    result = ""
    for c in text:
        result = c + result
    return result


def reverse_recursive(text):
    if len(text) <= 1:
        return text
    return reverse_recursive(text[1:]) + text[0]


def reverse_words(text):
    return " ".join(text.split()[::-1])


def is_palindrome(text):
    letters = [c.lower() for c in text if c.isalpha()]
    return letters == letters[::-1]


samples = ["", "a", "drawer", "Hello, world", "naïve café", "été"]
for sample in samples:
    ways = {sample[::-1], reverse_loop(sample), reverse_recursive(sample), "".join(reversed(sample))}
    assert len(ways) == 1, ways
    print(repr(sample), "->", repr(ways.pop()))

print(reverse_words("the quick  brown fox"))
for text in ("A man, a plan, a canal: Panama", "Was it a car or a cat I saw?", "Not this one"):
    print(f"{is_palindrome(text)!s:5} {text}")

groups = {}
for word in "listen silent enlist tinsel inlets google elgoog banana".split():
    groups.setdefault("".join(sorted(word)), []).append(word)
for key in sorted(groups):
    if len(groups[key]) > 1:
        print(key, groups[key])

text = "abcdefghij"
print(text[::2], text[1::2], text[::-3], text[7:2:-1], text[-3:], text[:-7], text[20:])
