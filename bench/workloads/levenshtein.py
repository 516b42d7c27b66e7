"""Edit distances between all words of a list, and the words nearest to each.

Rows of ints built by append, min of three, characters compared one by one. Idea: V. Levenshtein, 1966;
the algorithm of R. Wagner and M. Fischer, 1974. Checked by known distances, symmetry and the triangle
inequality."""
import sys

WORDS = ("kitten sitting saturday sunday intention execution rosettacode raisethysword gumbo gambol "
         "book back boxed tagged immediate intermediate").split()


def distance(a, b):
    above = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            if x == y:
                row.append(above[j - 1])
            else:
                row.append(1 + min(above[j - 1], above[j], row[-1]))
        above = row
    return above[-1]


def main(size):
    for _ in range(size):
        table = {(a, b): distance(a, b) for a in WORDS for b in WORDS}
        nearest = {a: min((table[a, b], b) for b in WORDS if b != a) for a in WORDS}
    assert table["kitten", "sitting"] == 3 and table["saturday", "sunday"] == 3
    assert table["intention", "execution"] == 5 and table["rosettacode", "raisethysword"] == 8
    for (a, b), d in table.items():
        assert d == table[b, a] and (d == 0) == (a == b)
        assert all(d <= table[a, c] + table[c, b] for c in WORDS)
    print(sum(table.values()), nearest["boxed"], nearest["immediate"])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 46)
