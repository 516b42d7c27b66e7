# Ruby twin of loop_cross30.py.
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
above = cross(2**30, size)
check(above == 50 * size)
puts above
