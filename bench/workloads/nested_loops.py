"""Six nested counting loops of five rounds each around one addition.

Loop control and nothing else: starting a range, stepping it, ending it.
Idea: "nested loops" of D. Bagley's Great Computer Language Shootout (2000)."""
import sys


def count(n):
    total = 0
    for a in range(n):
        for b in range(n):
            for c in range(n):
                for d in range(n):
                    for e in range(n):
                        for f in range(n):
                            total += a + f
    return total


def main(size):
    total = 0
    for _ in range(size):
        total = count(5)
        # 5**6 rounds, and both a and f are 2 on average
        assert total == 62_500, f"{total}"
    print(total)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 550)
