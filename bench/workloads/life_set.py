"""Conway's game of life on an unbounded plane: Gosper's glider gun fires every 30 generations.

Sets and dicts of tuples, hashing of pairs. Idea: R. W. Gosper's gun of 1970, 36 cells; it emits a glider
of five cells every 30 generations, so that 36 + 5k cells live after 30k of them. (`life` plays it
on lists.)"""
import sys

GUN = ["........................O",
       "......................O.O",
       "............OO......OO............OO",
       "...........O...O....OO............OO",
       "OO........O.....O...OO",
       "OO........O...O.OO....O.O",
       "..........O.....O.......O",
       "...........O...O",
       "............OO"]


class Life:
    def __init__(self, rows):
        self.cells = {(x, y) for y, row in enumerate(rows) for x, c in enumerate(row) if c == "O"}
        self.generation = 0

    def step(self):
        counts = {}
        for x, y in self.cells:
            for dx, dy in ((-1, -1), (0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1), (1, 1)):
                place = (x + dx, y + dy)
                counts[place] = counts.get(place, 0) + 1
        cells = self.cells
        self.cells = {place for place, n in counts.items() if n == 3 or n == 2 and place in cells}
        self.generation += 1

    def __len__(self):
        return len(self.cells)


def main(size):
    for _ in range(size):
        life = Life(GUN)
        for period in range(3):
            assert len(life) == 36 + 5 * period, len(life)
            for _ in range(30):
                life.step()
        assert life.generation == 90
    print(len(life), max(life.cells))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 12)
