"""The 5,040 permutations of 7 things in lexicographic order, each ranked by its Lehmer code.

Swaps and comparisons in a list of seven, nested loops of a few steps, and a short list per
permutation.
Idea: Narayana Pandita's next permutation (Knuth, The Art of Computer Programming 4A, 7.2.1.2,
algorithm L) and the factorial number system of Laisant, Bulletin de la SMF 16, 1888. The ranks are
checked to be 0, 1, 2, ... 5039, the inversions to be 7! * 7 * 6 / 4 in all, and the permutations
that leave nothing in its place to be 1,854 (OEIS A000166)."""
import sys

LENGTH = 7
PERMUTATIONS = 5040
INVERSIONS = 52920
DERANGEMENTS = 1854


def next_permutation(items):
    last = len(items) - 1
    i = last - 1
    while i >= 0 and items[i] > items[i + 1]:
        i -= 1
    if i < 0:
        return False
    j = last
    while items[j] < items[i]:
        j -= 1
    items[i], items[j] = items[j], items[i]
    left = i + 1
    right = last
    while left < right:
        items[left], items[right] = items[right], items[left]
        left += 1
        right -= 1
    return True


def lehmer_code(items):
    code = []
    for i in range(len(items)):
        item = items[i]
        smaller = 0
        for j in range(i + 1, len(items)):
            if items[j] < item:
                smaller += 1
        code.append(smaller)
    return code


def rank(code):
    value = 0
    for i in range(len(code)):
        value = value * (len(code) - i) + code[i]
    return value


def is_derangement(items):
    for i in range(len(items)):
        if items[i] == i:
            return False
    return True


def main(size):
    count = inversions = derangements = 0
    for _ in range(size):
        items = list(range(LENGTH))
        count = 0
        inversions = 0
        derangements = 0
        more = True
        while more:
            code = lehmer_code(items)
            place = rank(code)
            assert place == count, f"rank {place} of permutation {count}"
            inversions += sum(code)
            if is_derangement(items):
                derangements += 1
            count += 1
            more = next_permutation(items)
        assert count == PERMUTATIONS, f"{count} permutations"
        assert inversions == INVERSIONS, f"{inversions} inversions"
        assert derangements == DERANGEMENTS, f"{derangements} derangements"
    print(count, inversions, derangements)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 8)
