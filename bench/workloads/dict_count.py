"""Counting with dicts: 1,024 updates under int keys and 1,024 under string keys per round.

Hashing, look-up, insertion and growth from empty, with int values; what word counts do.
Idea: word-frequency programs. The generator 21 s + 7 mod 1024 has full period, so every
residue comes exactly once and the counts are known."""
import sys


def count_ints():
    counts = {}
    s = 0
    for _ in range(1024):
        s = (s * 21 + 7) & 1023
        key = 1000 * (s % 100)
        counts[key] = counts.get(key, 0) + 1
    return counts


def count_words(words):
    counts = {}
    s = 0
    for _ in range(1024):
        s = (s * 21 + 7) & 1023
        word = words[s % 100]
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
    return counts


def main(size):
    words = [f"word{i}" for i in range(100)]
    numbers = {}
    names = {}
    for _ in range(size):
        numbers = count_ints()
        names = count_words(words)
        assert len(numbers) == 100 and len(names) == 100
    # 1,024 residues modulo 100: the first 24 classes have eleven members, the others ten
    for i in range(100):
        expected = 11 if i < 24 else 10
        assert numbers[1000 * i] == expected, f"{numbers[1000 * i]} of {1000 * i}"
        assert names[words[i]] == expected, f"{names[words[i]]} of {words[i]}"
    print(len(numbers), numbers[23000], numbers[24000], names["word0"], names["word99"])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 530)
