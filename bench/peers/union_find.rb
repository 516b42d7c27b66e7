# Ruby twin of union_find.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

NODES = 6000
EDGES = 6000

def random_ends(seed, count)
  ends = []
  i = 0
  while i < count
    seed = 16_807 * seed % 2_147_483_647
    ends << seed % NODES
    i += 1
  end
  ends
end

def find(parent, node)
  root = node
  root = parent[root] while parent[root] != root
  while node != root
    above = parent[node]
    parent[node] = root
    node = above
  end
  root
end

def union(parent, size, a, b)
  a = find(parent, a)
  b = find(parent, b)
  return false if a == b

  if size[a] < size[b]
    parent[a] = b
    size[b] += size[a]
  else
    parent[b] = a
    size[a] += size[b]
  end
  true
end

def component_sizes(starts, ends)
  parent = (0...NODES).to_a
  size = Array.new(NODES, 1)
  left = NODES
  i = 0
  while i < starts.length
    left -= 1 if union(parent, size, starts[i], ends[i])
    i += 1
  end
  sizes = []
  node = 0
  while node < NODES
    sizes << size[node] if parent[node] == node
    node += 1
  end
  check(sizes.length == left)
  sizes
end

def sizes_by_search(starts, ends)
  neighbours = Array.new(NODES) { [] }
  i = 0
  while i < starts.length
    neighbours[starts[i]] << ends[i]
    neighbours[ends[i]] << starts[i]
    i += 1
  end
  seen = Array.new(NODES, false)
  sizes = []
  first = 0
  while first < NODES
    unless seen[first]
      seen[first] = true
      queue = [first]
      head = 0
      while head < queue.length
        neighbours[queue[head]].each do |node|
          unless seen[node]
            seen[node] = true
            queue << node
          end
        end
        head += 1
      end
      sizes << queue.length
    end
    first += 1
  end
  sizes
end

starts = random_ends(1, EDGES)
ends = random_ends(2026, EDGES)
expected = sizes_by_search(starts, ends)

size = Integer(ARGV.fetch(0))
sizes = []
size.times do
  sizes = component_sizes(starts, ends)
  check(sizes.length == expected.length)
  check(sizes.max == expected.max)
  check(sizes.sum == NODES)
end
check(sizes.sort == expected.sort)
puts "#{sizes.length} #{sizes.max}"
