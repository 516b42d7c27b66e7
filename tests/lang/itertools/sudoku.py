from itertools import product, chain
from heapq import heappush, heappop
GRID = '53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79'
def solve(grid):
    cells = {(r, c): grid[r * 9 + c] for r, c in product(range(9), repeat=2)}
    def options(r, c):
        used = set(chain((cells[r, k] for k in range(9)), (cells[k, c] for k in range(9)),
                         (cells[r // 3 * 3 + i, c // 3 * 3 + j] for i, j in product(range(3), range(3)))))
        return [d for d in '123456789' if d not in used]
    def step():
        heap = []
        for (r, c), v in cells.items():
            if v == '.':
                o = options(r, c)
                heappush(heap, (len(o), r, c, o))
        if not heap:
            return True
        n, r, c, o = heappop(heap)
        for d in o:
            cells[r, c] = d
            if step():
                return True
        cells[r, c] = '.'
        return False
    step()
    return ''.join(cells[r, c] for r, c in product(range(9), repeat=2))
s = solve(GRID)
for i in range(0, 81, 9):
    print(s[i:i + 9])
