# Ruby twin of matrix_chain.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

MATRICES = 50
TURN = 17
TEXTBOOK = [30, 35, 15, 5, 10, 20, 25].freeze
TEXTBOOK_COST = 15_125

def random_sizes(seed)
  sizes = []
  i = 0
  while i <= MATRICES
    seed = 16_807 * seed % 2_147_483_647
    sizes << 5 + seed % 90
    i += 1
  end
  sizes
end

def turned_sizes(sizes)
  turned = []
  i = 0
  while i < sizes.length
    turned << sizes[(i + TURN) % sizes.length]
    i += 1
  end
  turned
end

def fill_tables(sizes, costs, splits)
  count = sizes.length - 1
  i = 0
  while i < count
    costs << Array.new(count, 0)
    splits << Array.new(count, 0)
    i += 1
  end
  length = 2
  while length <= count
    first = 0
    while first <= count - length
      last = first + length - 1
      outer = sizes[first] * sizes[last + 1]
      least = -1
      best = first
      split = first
      while split < last
        cost = costs[first][split] + costs[split + 1][last] + outer * sizes[split + 1]
        if least < 0 || cost < least
          least = cost
          best = split
        end
        split += 1
      end
      costs[first][last] = least
      splits[first][last] = best
      first += 1
    end
    length += 1
  end
end

def order_cost(sizes, splits, first, last)
  return 0 if first == last

  split = splits[first][last]
  left = order_cost(sizes, splits, first, split)
  right = order_cost(sizes, splits, split + 1, last)
  left + right + sizes[first] * sizes[split + 1] * sizes[last + 1]
end

def left_to_right(sizes)
  total = 0
  i = 1
  while i < sizes.length - 1
    total += sizes[0] * sizes[i] * sizes[i + 1]
    i += 1
  end
  total
end

def least_cost(sizes)
  costs = []
  splits = []
  fill_tables(sizes, costs, splits)
  last = sizes.length - 2
  least = costs[0][last]
  check(order_cost(sizes, splits, 0, last) == least)
  check(least <= left_to_right(sizes))
  least
end

size = Integer(ARGV.fetch(0))
least = 0
size.times do
  check(least_cost(TEXTBOOK) == TEXTBOOK_COST)
  sizes = random_sizes(1973)
  least = least_cost(sizes)
  check(least_cost(turned_sizes(sizes)) == least)
end
puts "#{MATRICES} #{least}"
