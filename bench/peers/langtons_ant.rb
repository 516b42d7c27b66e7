# Ruby twin of langtons_ant.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

SIDE = 128

def walk(board, ant, steps)
  dx = [0, 1, 0, -1]
  dy = [-1, 0, 1, 0]
  x, y, heading = ant
  i = 0
  while i < steps
    row = board[y]
    if row[x] == 0
      row[x] = 1
      heading = (heading + 1) % 4
    else
      row[x] = 0
      heading = (heading + 3) % 4
    end
    x += dx[heading]
    y += dy[heading]
    i += 1
  end
  ant[0] = x
  ant[1] = y
  ant[2] = heading
end

def black_cells(board)
  total = 0
  board.each do |row|
    row.each do |cell|
      total += cell
    end
  end
  total
end

size = Integer(ARGV.fetch(0))
black = 0
ant = []
size.times do
  board = Array.new(SIDE) { Array.new(SIDE, 0) }
  ant = [SIDE / 2, SIDE / 2, 0]
  walk(board, ant, 10_400)
  before = black_cells(board)
  walk(board, ant, 5 * 104)
  black = black_cells(board)
  check(before == 764)
  check(black == before + 5 * 12)
end
puts "#{black} #{ant[0]} #{ant[1]} #{ant[2]}"
