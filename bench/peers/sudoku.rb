# Ruby twin of sudoku.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def box_of(cell)
  cell / 27 * 3 + cell % 9 / 3
end

def solve(grid, free, k, rows, columns, boxes)
  return true if k == free.length

  cell = free[k]
  row = rows[cell / 9]
  column = columns[cell % 9]
  box = boxes[box_of(cell)]
  digit = 1
  while digit < 10
    if !row[digit] && !column[digit] && !box[digit]
      row[digit] = column[digit] = box[digit] = true
      grid[cell] = digit
      return true if solve(grid, free, k + 1, rows, columns, boxes)

      row[digit] = column[digit] = box[digit] = false
    end
    digit += 1
  end
  grid[cell] = 0
  false
end

def solution(puzzle)
  grid = puzzle.dup
  rows = Array.new(9) { Array.new(10, false) }
  columns = Array.new(9) { Array.new(10, false) }
  boxes = Array.new(9) { Array.new(10, false) }
  free = []
  cell = 0
  while cell < 81
    digit = grid[cell]
    if digit == 0
      free << cell
    else
      rows[cell / 9][digit] = true
      columns[cell % 9][digit] = true
      boxes[box_of(cell)][digit] = true
    end
    cell += 1
  end
  check(solve(grid, free, 0, rows, columns, boxes))
  grid
end

puzzle = [
  5, 3, 0, 0, 7, 0, 0, 0, 0,
  6, 0, 0, 1, 9, 5, 0, 0, 0,
  0, 9, 8, 0, 0, 0, 0, 6, 0,
  8, 0, 0, 0, 6, 0, 0, 0, 3,
  4, 0, 0, 8, 0, 3, 0, 0, 1,
  7, 0, 0, 0, 2, 0, 0, 0, 6,
  0, 6, 0, 0, 0, 0, 2, 8, 0,
  0, 0, 0, 4, 1, 9, 0, 0, 5,
  0, 0, 0, 0, 8, 0, 0, 7, 9
]
expected = [
  5, 3, 4, 6, 7, 8, 9, 1, 2,
  6, 7, 2, 1, 9, 5, 3, 4, 8,
  1, 9, 8, 3, 4, 2, 5, 6, 7,
  8, 5, 9, 7, 6, 1, 4, 2, 3,
  4, 2, 6, 8, 5, 3, 7, 9, 1,
  7, 1, 3, 9, 2, 4, 8, 5, 6,
  9, 6, 1, 5, 3, 7, 2, 8, 4,
  2, 8, 7, 4, 1, 9, 6, 3, 5,
  3, 4, 5, 2, 8, 6, 1, 7, 9
]

size = Integer(ARGV.fetch(0))
grid = puzzle
size.times do
  grid = solution(puzzle)
  check(grid == expected)
end
puts "#{grid[2]} #{grid[40]} #{grid[72]}"
