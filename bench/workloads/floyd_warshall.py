"""All shortest paths of a dense directed graph of 48 nodes by Floyd and Warshall.

Three nested loops over a list of lists: two reads, an addition, a comparison, now and then a write.
Idea: R. W. Floyd, Algorithm 97, CACM 5(6), 1962, and S. Warshall, JACM 9(1), 1962. The checksum is
from Dijkstra's algorithm; positive lengths leave Bellman's equations one solution."""
import sys

N = 48


def shortest_paths(lengths):
    distances = [row[:] for row in lengths]
    for k in range(N):
        through = distances[k]
        for i in range(N):
            row = distances[i]
            first = row[k]
            for j in range(N):
                detour = first + through[j]
                if detour < row[j]:
                    row[j] = detour
    return distances


def satisfies_bellman(lengths, distances):
    for i in range(N):
        for j in range(N):
            best = 0
            if i != j:
                best = lengths[i][j]
                for k in range(N):
                    if k != j and distances[i][k] + lengths[k][j] < best:
                        best = distances[i][k] + lengths[k][j]
            if distances[i][j] != best:
                return False
    return True


def main(size):
    lengths = []
    for i in range(N):
        row = [1 + (7 * i * i + 13 * j * j + 5 * i * j) % 997 for j in range(N)]
        row[i] = 0
        lengths.append(row)
    distances = lengths
    total = 0
    for _ in range(size):
        distances = shortest_paths(lengths)
        total = sum([sum(row) for row in distances])
        assert total == 207884, f"distances add up to {total}"
    assert satisfies_bellman(lengths, distances), "not the shortest paths"
    print(total, distances[0][N - 1], distances[N - 1][0])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
