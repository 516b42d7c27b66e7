# Ruby twin of life.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

N = 16

def step(board)
  after = []
  y = 0
  while y < N
    above = board[y - 1]
    here = board[y]
    below = board[(y + 1) % N]
    row = Array.new(N, 0)
    x = 0
    while x < N
      left = x - 1
      right = (x + 1) % N
      count = above[left] + above[x] + above[right] + here[left] + here[right] +
              below[left] + below[x] + below[right]
      row[x] = 1 if count == 3 || (count == 2 && here[x] == 1)
      x += 1
    end
    after << row
    y += 1
  end
  after
end

start = Array.new(N) { Array.new(N, 0) }
start[0][1] = 1
start[1][2] = 1
start[2][0] = 1
start[2][1] = 1
start[2][2] = 1

size = Integer(ARGV.fetch(0))
board = start
size.times do
  board = start
  (4 * N).times { board = step(board) }
  check(board == start)
end
puts board.sum(&:sum)
