# Ruby twin of pascal.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

P = 1_000_003

def triangle(last)
  rows = [[1]]
  n = 1
  while n <= last
    above = rows[n - 1]
    row = [1]
    k = 1
    while k < n
      row << (above[k - 1] + above[k]) % P
      k += 1
    end
    row << 1
    rows << row
    n += 1
  end
  rows
end

def row_sum(row)
  total = 0
  i = 0
  while i < row.length
    total += row[i]
    i += 1
  end
  total % P
end

def sum_of_squares(row)
  total = 0
  i = 0
  while i < row.length
    total += row[i] * row[i]
    i += 1
  end
  total % P
end

def power_of_two(n)
  power = 1
  n.times { power = power * 2 % P }
  power
end

power = power_of_two(300)

size = Integer(ARGV.fetch(0))
rows = [[1]]
middle = 0
size.times do
  rows = triangle(300)
  middle = rows[300][150]
  check(middle == 247_712 && sum_of_squares(rows[150]) == middle)
  check(row_sum(rows[300]) == power)
end
puts "#{rows[20][10]} #{middle} #{power}"
