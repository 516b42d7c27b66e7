"""Levenshtein distance with alignment, and spelling suggestions."""


def table(a, b):
    d = [[i + j if i * j == 0 else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            change = d[i - 1][j - 1] + (a[i - 1] != b[j - 1])
            d[i][j] = min(change, d[i - 1][j] + 1, d[i][j - 1] + 1)
    return d


def distance(a, b):
    return table(a, b)[len(a)][len(b)]


def align(a, b):
    d = table(a, b)
    i, j = len(a), len(b)
    top = bottom = marks = ""
    while i or j:
        if i and j and d[i][j] == d[i - 1][j - 1] + (a[i - 1] != b[j - 1]):
            i, j = i - 1, j - 1
            top, bottom = a[i] + top, b[j] + bottom
            marks = ("|" if a[i] == b[j] else "*") + marks
        elif i and d[i][j] == d[i - 1][j] + 1:
            i -= 1
            top, bottom, marks = a[i] + top, "-" + bottom, " " + marks
        else:
            j -= 1
            top, bottom, marks = "-" + top, b[j] + bottom, " " + marks
    return top, marks, bottom


for a, b in [("kitten", "sitting"), ("saturday", "sunday"), ("", "abc"), ("same", "same")]:
    assert distance(a, b) == distance(b, a) == distance(a[::-1], b[::-1])
    print(f"{a!r} {b!r} {distance(a, b)}")
    for line in align(a, b):
        print("   ", line.rstrip())

dictionary = "receive believe achieve weird seize science their there three tree".split()
for typo in ("recieve", "wierd", "sience", "thier", "treee"):
    best = min(distance(typo, word) for word in dictionary)
    print(typo, "->", [word for word in dictionary if distance(typo, word) == best], best)
print(table("ab", "cab"))
