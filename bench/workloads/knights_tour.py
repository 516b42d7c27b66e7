"""Knight's tours of the 8 × 8 board by Warnsdorff's rule, from each square of the upper half.

Short lists of neighbours walked within one another, counts of flags, the least of a few numbers.
Idea: H. C. von Warnsdorff, Des Rösselsprunges einfachste und allgemeinste Lösung, 1823. The rule
proves nothing: every tour is checked to be one."""
import sys

N = 8


def knight_moves():
    across = [1, 2, 2, 1, -1, -2, -2, -1]
    down = [-2, -1, 1, 2, 2, 1, -1, -2]
    moves = []
    for y in range(N):
        for x in range(N):
            targets = []
            for i in range(8):
                u = x + across[i]
                v = y + down[i]
                if 0 <= u < N and 0 <= v < N:
                    targets.append(N * v + u)
            moves.append(targets)
    return moves


def tour_from(start, moves):
    free = [True] * (N * N)
    free[start] = False
    tour = [start]
    square = start
    while square >= 0:
        fewest = 9
        best = -1
        for target in moves[square]:
            if free[target]:
                exits = 0
                for beyond in moves[target]:
                    if free[beyond]:
                        exits += 1
                if exits < fewest:
                    fewest = exits
                    best = target
        square = best
        if square >= 0:
            free[square] = False
            tour.append(square)
    return tour


def is_tour(tour):
    if len(tour) != N * N:
        return False
    seen = [False] * (N * N)
    for i in range(N * N):
        square = tour[i]
        if seen[square]:
            return False
        seen[square] = True
        if i > 0:
            before = tour[i - 1]
            dx = square % N - before % N
            dy = square // N - before // N
            if dx * dx + dy * dy != 5:
                return False
    return True


def main(size):
    moves = knight_moves()
    ends = 0
    for _ in range(size):
        ends = 0
        for y in range(N // 2):
            for x in range(N):
                tour = tour_from(N * y + x, moves)
                assert is_tour(tour), f"no tour from {x}, {y}"
                ends += tour[N * N - 1]
    print(ends)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 88)
