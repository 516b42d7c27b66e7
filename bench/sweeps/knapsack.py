"""The 0/1 knapsack problem: 20 things of weights 3 … 60, capacity 200.

A table filled from its end, so that a thing is packed once; two reads and a comparison a cell.
Idea: R. Bellman, Dynamic Programming (1957). Values are three times the weights, and the weights
can be made to fill 200 exactly, so the best value is 600."""
import sys


def knapsack(weights, values, capacity):
    best = [0] * (capacity + 1)
    for i in range(len(weights)):
        weight = weights[i]
        value = values[i]
        room = capacity
        while room >= weight:
            packed = best[room - weight] + value
            if packed > best[room]:
                best[room] = packed
            room -= 1
    return best


def main(size):
    weights = [3 + 37 * i % 58 for i in range(20)]
    values = [3 * weight for weight in weights]
    best = [0]
    for _ in range(size):
        best = knapsack(weights, values, 200)
        assert best[200] == 600 and best[2] == 0 and best[3] == 9, f"{best[200]}"
    print(best[200], best[50], best[10])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1700)
