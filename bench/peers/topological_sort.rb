# Ruby twin of topological_sort.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

NODES = 800
EDGES = 3000
GRAPHS = 6

def random_numbers(seed, count)
  numbers = []
  i = 0
  while i < count
    seed = 16_807 * seed % 2_147_483_647
    numbers << seed
    i += 1
  end
  numbers
end

def random_ranks(seed)
  numbers = random_numbers(seed, NODES)
  ranks = (0...NODES).to_a
  i = NODES - 1
  while i.positive?
    j = numbers[i] % (i + 1)
    ranks[i], ranks[j] = ranks[j], ranks[i]
    i -= 1
  end
  ranks
end

def random_edges(seed)
  ranks = random_ranks(seed)
  numbers = random_numbers(seed + 1000, 2 * EDGES)
  sources = []
  targets = []
  i = 0
  while i < EDGES
    a = numbers[2 * i] % NODES
    b = (a + 1 + numbers[2 * i + 1] % (NODES - 1)) % NODES
    if ranks[a] < ranks[b]
      sources << a
      targets << b
    else
      sources << b
      targets << a
    end
    i += 1
  end
  [sources, targets]
end

def adjacency(sources, targets)
  successors = Array.new(NODES) { [] }
  i = 0
  while i < sources.length
    successors[sources[i]] << targets[i]
    i += 1
  end
  successors
end

def topological_order(successors)
  waiting = Array.new(NODES, 0)
  i = 0
  while i < NODES
    near = successors[i]
    n = 0
    while n < near.length
      waiting[near[n]] += 1
      n += 1
    end
    i += 1
  end
  order = []
  node = 0
  while node < NODES
    order << node if waiting[node] == 0
    node += 1
  end
  head = 0
  while head < order.length
    near = successors[order[head]]
    n = 0
    while n < near.length
      node = near[n]
      waiting[node] -= 1
      order << node if waiting[node] == 0
      n += 1
    end
    head += 1
  end
  check(order.length == NODES)
  order
end

def longest_path(successors, order)
  longest = Array.new(NODES, 0)
  i = 0
  while i < order.length
    node = order[i]
    length = longest[node] + 1
    near = successors[node]
    n = 0
    while n < near.length
      after = near[n]
      longest[after] = length if longest[after] < length
      n += 1
    end
    i += 1
  end
  longest.max
end

def goes_forward?(sources, targets, order)
  position = Array.new(NODES, 0)
  i = 0
  while i < NODES
    position[order[i]] = i
    i += 1
  end
  i = 0
  while i < sources.length
    return false if position[sources[i]] >= position[targets[i]]

    i += 1
  end
  true
end

def longest_from(successors, known, node)
  if known[node] < 0
    longest = 0
    near = successors[node]
    n = 0
    while n < near.length
      length = longest_from(successors, known, near[n]) + 1
      longest = length if length > longest
      n += 1
    end
    known[node] = longest
  end
  known[node]
end

def longest_by_search(successors)
  known = Array.new(NODES, -1)
  longest = 0
  node = 0
  while node < NODES
    longest = [longest, longest_from(successors, known, node)].max
    node += 1
  end
  longest
end

graphs = []
expected = []
GRAPHS.times do |g|
  sources, targets = random_edges(g + 1)
  graphs << [sources, targets]
  expected << longest_by_search(adjacency(sources, targets))
end

size = Integer(ARGV.fetch(0))
size.times do
  g = 0
  while g < GRAPHS
    sources, targets = graphs[g]
    successors = adjacency(sources, targets)
    order = topological_order(successors)
    check(longest_path(successors, order) == expected[g])
    check(goes_forward?(sources, targets, order))
    g += 1
  end
end
puts "#{expected.sum} #{expected.max}"
