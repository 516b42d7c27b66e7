"""Matrix chain: the cheapest order to multiply 50 matrices, by dynamic programming over intervals.

Three nested loops over two triangular tables, a minimum in the innermost, recursion over the order.
Idea: Godbole (1973), as in Cormen et al., Introduction to Algorithms, section 15.2 (its example
costs 15,125), with the generator of Park and Miller. Checked are that example, that the order
found costs what the table says, and no more than from left to right; and that the chain of the
same sizes turned by a third costs as much, as it is the same polygon to be cut into triangles
(Hu and Shing, 1982)."""
import sys

MATRICES = 50
TURN = 17
TEXTBOOK = [30, 35, 15, 5, 10, 20, 25]
TEXTBOOK_COST = 15125


def random_sizes(seed):
    sizes = []
    for _ in range(MATRICES + 1):
        seed = 16807 * seed % 2147483647
        sizes.append(5 + seed % 90)
    return sizes


def turned_sizes(sizes):
    turned = []
    for i in range(len(sizes)):
        turned.append(sizes[(i + TURN) % len(sizes)])
    return turned


def fill_tables(sizes, costs, splits):
    count = len(sizes) - 1
    for _ in range(count):
        costs.append([0] * count)
        splits.append([0] * count)
    for length in range(2, count + 1):
        for first in range(count - length + 1):
            last = first + length - 1
            outer = sizes[first] * sizes[last + 1]
            least = -1
            best = first
            for split in range(first, last):
                cost = costs[first][split] + costs[split + 1][last] + outer * sizes[split + 1]
                if least < 0 or cost < least:
                    least = cost
                    best = split
            costs[first][last] = least
            splits[first][last] = best


def order_cost(sizes, splits, first, last):
    if first == last:
        return 0
    split = splits[first][last]
    left = order_cost(sizes, splits, first, split)
    right = order_cost(sizes, splits, split + 1, last)
    return left + right + sizes[first] * sizes[split + 1] * sizes[last + 1]


def left_to_right(sizes):
    total = 0
    for i in range(1, len(sizes) - 1):
        total += sizes[0] * sizes[i] * sizes[i + 1]
    return total


def least_cost(sizes):
    costs = []
    splits = []
    fill_tables(sizes, costs, splits)
    last = len(sizes) - 2
    least = costs[0][last]
    cost = order_cost(sizes, splits, 0, last)
    assert cost == least, f"the order costs {cost}, the table says {least}"
    plain = left_to_right(sizes)
    assert least <= plain, f"{least} is more than {plain} from left to right"
    return least


def main(size):
    least = 0
    for _ in range(size):
        example = least_cost(TEXTBOOK)
        assert example == TEXTBOOK_COST, f"{example} for the example"
        sizes = random_sizes(1973)
        least = least_cost(sizes)
        turned = least_cost(turned_sizes(sizes))
        assert turned == least, f"{turned} for the turned chain, not {least}"
    print(MATRICES, least)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 70)
