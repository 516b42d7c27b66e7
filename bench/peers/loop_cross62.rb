# Ruby twin of loop_cross62.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def cross(limit, size)
  above = 0
  start = limit - 50
  x = start
  round = 0
  while round < size
    i = 0
    while i < 100
      up = x + i
      above += 1 if up >= limit
      down = up - 50
      x = down + 50 - i
      i += 1
    end
    round += 1
  end
  check(x == start)
  above
end

size = Integer(ARGV.fetch(0))
low = cross(2**60, size)
high = cross(2**62, size)
check(low == 50 * size)
check(high == 50 * size)
puts "#{low} #{high}"
