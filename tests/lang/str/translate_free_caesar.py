def caesar(text, shift):
    out = []
    for c in text:
        if 'a' <= c <= 'z':
            out.append(chr((ord(c) - ord('a') + shift) % 26 + ord('a')))
        elif 'A' <= c <= 'Z':
            out.append(chr((ord(c) - ord('A') + shift) % 26 + ord('A')))
        else:
            out.append(c)
    return ''.join(out)
m = 'The Quick Brown Fox, jumps over 13 lazy dogs!'
for k in (0, 1, 13, 25, 26, -1, -27):
    e = caesar(m, k)
    print(k, e, caesar(e, -k) == m)
words = m.lower().replace(',', '').replace('!', '').split()
print(sorted(words), sorted(words, key=len), max(words, key=len), {w: len(w) for w in words})
print(' '.join(w[::-1] for w in words), ''.join(w[0] for w in words), m.swapcase().title())
def palindrome(s):
    s = [c for c in s.lower() if c.isalnum()]
    return s == s[::-1]
print(palindrome('A man, a plan, a canal: Panama'), palindrome('hello'), palindrome(''))
