# Ruby twin of elimination.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

P = 10_007
N = 14

def inverse(a)
  r = P
  s = a
  x = 0
  y = 1
  while s != 0
    q = r / s
    r, s = s, r - q * s
    x, y = y, x - q * y
  end
  x % P
end

def determinant(matrix)
  rows = matrix.map(&:dup)
  result = 1
  k = 0
  while k < N
    pivot = k
    pivot += 1 while rows[pivot][k] == 0
    if pivot != k
      rows[pivot], rows[k] = rows[k], rows[pivot]
      result = P - result
    end
    top = rows[k]
    result = result * top[k] % P
    scale = inverse(top[k])
    i = k + 1
    while i < N
      row = rows[i]
      factor = row[k] * scale % P
      j = k
      while j < N
        row[j] = (row[j] - factor * top[j]) % P
        j += 1
      end
      i += 1
    end
    k += 1
  end
  result
end

size = Integer(ARGV.fetch(0))
nodes = Array.new(N) { |i| (31 * i * i + 17 * i + 5) % 997 }
matrix = []
expected = 1
N.times do |i|
  entry = 1
  row = []
  N.times do
    row << entry
    entry = entry * nodes[i] % P
  end
  matrix << row
  i.times { |j| expected = expected * (nodes[i] - nodes[j]) % P }
end
check(expected != 0)
result = 0
size.times do
  result = determinant(matrix)
  check(result == expected)
end
puts result
