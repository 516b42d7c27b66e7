import string


def caesar(text, shift):
    lower, upper = string.ascii_lowercase, string.ascii_uppercase
    table = str.maketrans(lower + upper, lower[shift:] + lower[:shift] + upper[shift:] + upper[:shift])
    return text.translate(table)


secret = caesar('The Quick Brown Fox!', 3)
print(secret, caesar(secret, -3 % 26))


def vigenere(text, key, sign=1):
    out = []
    i = 0
    for c in text:
        if c in string.ascii_uppercase:
            k = string.ascii_uppercase.index(key[i % len(key)])
            c = string.ascii_uppercase[(string.ascii_uppercase.index(c) + sign * k) % 26]
            i += 1
        out.append(c)
    return ''.join(out)


coded = vigenere('ATTACK AT DAWN', 'LEMON')
print(coded, vigenere(coded, 'LEMON', -1))


def is_pangram(text):
    return set(string.ascii_lowercase) <= set(text.lower())


print(is_pangram('The quick brown fox jumps over the lazy dog'), is_pangram('hello'))


def base(n, b, alphabet=string.digits + string.ascii_lowercase):
    return alphabet[n] if n < b else base(n // b, b) + alphabet[n % b]


print(base(255, 2), base(255, 16), base(123456789, 36), int(base(10 ** 20, 36), 36))
words = {}
for word in 'It was, it is; it will be! Was it?'.translate(str.maketrans('', '', string.punctuation)).lower().split():
    words[word] = words.get(word, 0) + 1
print(sorted(words.items(), key=lambda p: (-p[1], p[0])))
