# Ruby twin of peg_solitaire.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

ROWS = 5
HOLES = 15
SOLUTIONS = 1550
ROW_STEPS = [0, 1, 1, 0, -1, -1].freeze
COLUMN_STEPS = [1, 0, 1, -1, 0, -1].freeze

def hole_number(row, column)
  row * (row + 1) / 2 + column
end

def all_jumps
  jumps = []
  row = 0
  while row < ROWS
    column = 0
    while column <= row
      way = 0
      while way < 6
        far_row = row + 2 * ROW_STEPS[way]
        far_column = column + 2 * COLUMN_STEPS[way]
        if far_row >= 0 && far_row < ROWS && far_column >= 0 && far_column <= far_row
          start = hole_number(row, column)
          over = hole_number(row + ROW_STEPS[way], column + COLUMN_STEPS[way])
          jumps << [start, over, hole_number(far_row, far_column)]
        end
        way += 1
      end
      column += 1
    end
    row += 1
  end
  jumps
end

def powers_of_two
  powers = [1]
  i = 0
  while i < HOLES
    powers << 2 * powers[i]
    i += 1
  end
  powers
end

def solutions(board, position, pegs, jumps, powers, known)
  return 1 if pegs == 1
  return known[position] if known.key?(position)

  total = 0
  j = 0
  while j < jumps.length
    jump = jumps[j]
    start = jump[0]
    over = jump[1]
    goal = jump[2]
    if board[start] && board[over] && !board[goal]
      board[start] = false
      board[over] = false
      board[goal] = true
      after = position - powers[start] - powers[over] + powers[goal]
      total += solutions(board, after, pegs - 1, jumps, powers, known)
      board[start] = true
      board[over] = true
      board[goal] = false
    end
    j += 1
  end
  known[position] = total
  total
end

def play(empty, jumps, powers)
  board = Array.new(HOLES, true)
  board[empty] = false
  known = {}
  position = powers[HOLES] - 1 - powers[empty]
  ways = solutions(board, position, HOLES - 1, jumps, powers, known)
  hole = 0
  while hole < HOLES
    check(board[hole] == (hole != empty))
    hole += 1
  end
  check(known[position] == ways)
  [ways, known.length]
end

size = Integer(ARGV.fetch(0))
ways = 0
positions = 0
size.times do
  jumps = all_jumps
  powers = powers_of_two
  check(jumps.length == 36)
  ways, positions = play(4, jumps, powers)
  check(ways == SOLUTIONS)
  turned = play(8, jumps, powers)
  check(turned[0] == SOLUTIONS)
  check(turned[1] == positions)
end
puts "#{ways} #{positions}"
