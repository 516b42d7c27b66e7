# Ruby twin of loop_compact.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

P = 1_000_000_007

def kernel(size)
  x = 0
  y = 0
  i = 0
  while i < size
    a = i * 3 + 1
    x += 999_983
    x -= P if x >= P
    y = x - a
    i += 1
  end
  [x, y]
end

size = Integer(ARGV.fetch(0))
check(size < 350_000_000)
x, y = kernel(size)
check(x == size * 999_983 % P)
check(y == x - (3 * size - 2))
puts "#{x} #{y}"
