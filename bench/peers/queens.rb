# Ruby twin of queens.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def place(row, n, columns, rising, falling)
  return 1 if row == n

  found = 0
  column = 0
  while column < n
    up = row + column
    down = row - column + n - 1
    if columns[column] && rising[up] && falling[down]
      columns[column] = false
      rising[up] = false
      falling[down] = false
      found += place(row + 1, n, columns, rising, falling)
      columns[column] = true
      rising[up] = true
      falling[down] = true
    end
    column += 1
  end
  found
end

def queens(n)
  place(0, n, Array.new(n, true), Array.new(2 * n - 1, true), Array.new(2 * n - 1, true))
end

size = Integer(ARGV.fetch(0))
found = 0
size.times do
  found = queens(8)
  check(found == 92)
end
puts found
