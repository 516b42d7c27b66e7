"""Conway's look-and-say sequence: 1, 11, 21, 1211, ... up to its 34th term, of 12,884 digits.

Runs of one to three equal digits in a list, and a new list that grows by two digits per run.
Idea: Conway, The weird and wonderful chemistry of audioactive decay, Eureka 46, 1986 (OEIS
A005150). The length of every term is checked against OEIS A005341, and that no digit is above
3."""
import sys

LENGTHS = [
    1, 2, 2, 4, 6, 6, 8, 10, 14, 20, 26, 34, 46, 62, 78, 102, 134, 176, 226, 302, 408, 528, 678,
    904, 1182, 1540, 2012, 2606, 3410, 4462, 5808, 7586, 9898, 12884,
]


def look_and_say(term):
    said = []
    i = 0
    while i < len(term):
        digit = term[i]
        count = 1
        while i + count < len(term) and term[i + count] == digit:
            count += 1
        said.append(count)
        said.append(digit)
        i += count
    return said


def main(size):
    digits = 0
    for _ in range(size):
        term = [1]
        digits = 0
        for n in range(len(LENGTHS)):
            if n > 0:
                term = look_and_say(term)
            assert len(term) == LENGTHS[n], f"{len(term)} digits in term {n + 1}"
            assert max(term) <= 3, f"{max(term)} in term {n + 1}"
            digits += len(term)
    print(len(LENGTHS), LENGTHS[-1], digits)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 19)
