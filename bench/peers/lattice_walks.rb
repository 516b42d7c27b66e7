# Ruby twin of lattice_walks.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

LONGEST = 9
WIDTH = 2 * LONGEST + 3
MIDDLE = LONGEST + 1
STEPS = [1, WIDTH, -1, -WIDTH].freeze
WALKS = [1, 4, 12, 36, 100, 284, 780, 2172, 5916, 16_268].freeze
SQUARES = [0, 4, 32, 164, 704, 2716, 9808, 33_788, 112_480, 364_588].freeze

def walk(free, ends, cell, left)
  if left == 0
    ends[cell] += 1
    return
  end
  free[cell] = false
  s = 0
  while s < STEPS.length
    near = cell + STEPS[s]
    walk(free, ends, near, left - 1) if free[near]
    s += 1
  end
  free[cell] = true
end

def check_ends(ends, length)
  walks = 0
  squares = 0
  y = -length
  while y <= length
    x = -length
    while x <= length
      count = ends[(MIDDLE + y) * WIDTH + MIDDLE + x]
      turned = ends[(MIDDLE + x) * WIDTH + MIDDLE - y]
      check(count == turned)
      walks += count
      squares += count * (x * x + y * y)
      x += 1
    end
    y += 1
  end
  check(walks == WALKS[length])
  check(squares == SQUARES[length])
  walks
end

size = Integer(ARGV.fetch(0))
total = 0
size.times do
  total = 0
  free = Array.new(WIDTH * WIDTH, true)
  length = 1
  while length <= LONGEST
    ends = Array.new(WIDTH * WIDTH, 0)
    walk(free, ends, MIDDLE * WIDTH + MIDDLE, length)
    total += check_ends(ends, length)
    length += 1
  end
end
puts "#{LONGEST} #{total}"
