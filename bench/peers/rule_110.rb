# Ruby twin of rule_110.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

GENERATIONS = 240

def next_generation(cells, rule)
  width = cells.length
  following = Array.new(width, 0)
  i = 1
  while i < width - 1
    following[i] = rule[4 * cells[i - 1] + 2 * cells[i] + cells[i + 1]]
    i += 1
  end
  following
end

def black_cells(cells)
  black = 0
  cells.each do |cell|
    black += cell
  end
  black
end

rule = [0, 1, 1, 1, 0, 1, 1, 0]
first = [1, 2, 3, 3, 5, 3, 5, 6, 8, 5]

size = Integer(ARGV.fetch(0))
counts = []
total = 0
size.times do
  cells = Array.new(GENERATIONS + 2, 0)
  cells[GENERATIONS] = 1
  counts = []
  total = 0
  GENERATIONS.times do
    black = black_cells(cells)
    counts << black
    total += black
    cells = next_generation(cells, rule)
  end
  check(counts[0, 10] == first)
  check(total == 16_728)
end
puts "#{counts[9]} #{counts[239]} #{total}"
