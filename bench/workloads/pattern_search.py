"""Knuth, Morris and Pratt's search for seven patterns in the Fibonacci word of 4,181 letters.

Two indexes walk over a list of the ints 0 and 1, one of them falling back through a failure table.
Idea: Knuth, Morris and Pratt, Fast Pattern Matching in Strings, SIAM J. Comput. 6(2), 1977, where
Fibonacci words are the worst case. The word has 2,584 letters 0 and 1,597 letters 1 (Fibonacci
numbers), and all the counts are checked by the naive search."""
import sys


def fibonacci_word(steps):
    before = [1]
    word = [0]
    for _ in range(steps):
        longer = word + before
        before = word
        word = longer
    return word


def failure_table(pattern):
    table = [0] * len(pattern)
    matched = 0
    for i in range(1, len(pattern)):
        while matched > 0 and pattern[i] != pattern[matched]:
            matched = table[matched - 1]
        if pattern[i] == pattern[matched]:
            matched += 1
        table[i] = matched
    return table


def count_matches(text, pattern):
    table = failure_table(pattern)
    last = len(pattern)
    count = 0
    matched = 0
    for i in range(len(text)):
        letter = text[i]
        while matched > 0 and pattern[matched] != letter:
            matched = table[matched - 1]
        if pattern[matched] == letter:
            matched += 1
        if matched == last:
            count += 1
            matched = table[matched - 1]
    return count


def count_naively(text, pattern):
    count = 0
    for start in range(len(text) - len(pattern) + 1):
        i = 0
        while i < len(pattern) and text[start + i] == pattern[i]:
            i += 1
        if i == len(pattern):
            count += 1
    return count


def main(size):
    text = fibonacci_word(17)
    patterns = [[0], [1], text[0:8], text[100:134], text[0:144]]
    patterns.append(text[0:53] + [0, 0, 0])
    patterns.append([1, 0, 1, 0, 1, 0])
    expected = [count_naively(text, pattern) for pattern in patterns]
    counts = []
    for _ in range(size):
        counts = []
        for pattern in patterns:
            counts.append(count_matches(text, pattern))
        assert counts == expected, f"{counts}"
        assert counts[0] == 2584 and counts[1] == 1597 and counts[5] == 0, f"{counts}"
    print(counts[0], counts[2], counts[3], counts[4])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 138)
