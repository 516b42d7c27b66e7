# Ruby twin of sandpile.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

SIDES = [2, 3, 8, 11].freeze
KNOWN_2 = [2, 2, 2, 2].freeze
KNOWN_3 = [2, 1, 2, 1, 0, 1, 2, 1, 2].freeze

def new_board(side, grains)
  board = Array.new((side + 2) * (side + 2), 0)
  row = 1
  while row <= side
    column = 1
    while column <= side
      board[row * (side + 2) + column] = grains
      column += 1
    end
    row += 1
  end
  board
end

def topple_all(board, side)
  width = side + 2
  steps = [1, width, -1, -width]
  inside = new_board(side, 1)
  topplings = Array.new(board.length, 0)
  stack = []
  cell = 0
  while cell < board.length
    stack << cell if inside[cell] == 1 && board[cell] >= 4
    cell += 1
  end
  while stack.length > 0
    cell = stack.pop
    board[cell] -= 4
    topplings[cell] += 1
    stack << cell if board[cell] >= 4
    s = 0
    while s < steps.length
      near = cell + steps[s]
      if inside[near] == 1
        board[near] += 1
        stack << near if board[near] == 4
      end
      s += 1
    end
  end
  topplings
end

def sweep_all(board, side)
  width = side + 2
  active = true
  while active
    active = false
    row = 1
    while row <= side
      cell = row * width + 1
      while cell <= row * width + side
        if board[cell] >= 4
          board[cell] -= 4
          board[cell + 1] += 1
          board[cell - 1] += 1
          board[cell + width] += 1
          board[cell - width] += 1
          active = true
        end
        cell += 1
      end
      row += 1
    end
  end
end

def check_topplings(before, after, topplings, side)
  width = side + 2
  row = 1
  while row <= side
    cell = row * width + 1
    while cell <= row * width + side
      grains = before[cell] - 4 * topplings[cell]
      grains += topplings[cell + 1] + topplings[cell - 1]
      grains += topplings[cell + width] + topplings[cell - width]
      check(grains >= 0 && grains <= 3)
      check(after[cell] == grains)
      cell += 1
    end
    row += 1
  end
end

def add(a, b)
  total = []
  cell = 0
  while cell < a.length
    total << a[cell] + b[cell]
    cell += 1
  end
  total
end

def stable(board, side)
  result = board.dup
  topplings = topple_all(result, side)
  check_topplings(board, result, topplings, side)
  result
end

def find_identity(side)
  fullest = new_board(side, 3)
  double = add(fullest, fullest)
  settled = stable(double, side)
  cell = 0
  while cell < double.length
    double[cell] -= settled[cell]
    cell += 1
  end
  identity = stable(double, side)
  check(stable(add(identity, identity), side) == identity)
  check(stable(add(identity, fullest), side) == fullest)
  sweep_all(double, side)
  width = side + 2
  grains = []
  row = 1
  while row <= side
    column = 1
    while column <= side
      here = identity[row * width + column]
      check(here == identity[column * width + row])
      check(here == identity[(side + 1 - row) * width + column])
      check(here == double[row * width + column])
      grains << here
      column += 1
    end
    row += 1
  end
  grains
end

size = Integer(ARGV.fetch(0))
total = 0
size.times do
  total = 0
  s = 0
  while s < SIDES.length
    side = SIDES[s]
    grains = find_identity(side)
    check(side != 2 || grains == KNOWN_2)
    check(side != 3 || grains == KNOWN_3)
    total += grains.sum
    s += 1
  end
end
puts total
