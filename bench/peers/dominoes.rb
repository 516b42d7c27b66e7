# Ruby twin of dominoes.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

WIDTHS = [4, 4, 4, 6].freeze
HEIGHTS = [4, 5, 6, 6].freeze
TILINGS = [36, 95, 281, 6728].freeze

def count_tilings(covered, width, square)
  squares = covered.length
  square += 1 while square < squares && covered[square]
  return 1 if square == squares

  count = 0
  right = square + 1
  if right % width != 0 && !covered[right]
    covered[right] = true
    count += count_tilings(covered, width, right + 1)
    covered[right] = false
  end
  below = square + width
  if below < squares
    covered[below] = true
    count += count_tilings(covered, width, right)
    covered[below] = false
  end
  count
end

size = Integer(ARGV.fetch(0))
counts = []
size.times do
  counts = []
  i = 0
  while i < TILINGS.length
    covered = Array.new(WIDTHS[i] * HEIGHTS[i], false)
    counts << count_tilings(covered, WIDTHS[i], 0)
    i += 1
  end
  check(counts == TILINGS)
end
puts counts.join(" ")
