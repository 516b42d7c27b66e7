# Ruby twin of avl_tree.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

PRIME = 809
ROOT = 3
LEVELS = 9

def update(left, right, height, node)
  a = height[left[node]]
  b = height[right[node]]
  if a > b
    height[node] = a + 1
  else
    height[node] = b + 1
  end
end

def rotate_right(left, right, height, node)
  top = left[node]
  left[node] = right[top]
  right[top] = node
  update(left, right, height, node)
  update(left, right, height, top)
  top
end

def rotate_left(left, right, height, node)
  top = right[node]
  right[node] = left[top]
  left[top] = node
  update(left, right, height, node)
  update(left, right, height, top)
  top
end

def insert(key, left, right, height, node, new)
  if node == 0
    key << new
    left << 0
    right << 0
    height << 1
    return key.length - 1
  end
  if new < key[node]
    child = insert(key, left, right, height, left[node], new)
    left[node] = child
    if height[child] > height[right[node]] + 1
      left[node] = rotate_left(left, right, height, child) if new > key[child]
      return rotate_right(left, right, height, node)
    end
  else
    child = insert(key, left, right, height, right[node], new)
    right[node] = child
    if height[child] > height[left[node]] + 1
      right[node] = rotate_right(left, right, height, child) if new < key[child]
      return rotate_left(left, right, height, node)
    end
  end
  update(left, right, height, node)
  node
end

def depth_of(key, left, right, root, wanted)
  node = root
  depth = 1
  while node != 0 && key[node] != wanted
    if wanted < key[node]
      node = left[node]
    else
      node = right[node]
    end
    depth += 1
  end
  check(node != 0)
  depth
end

def walk(key, left, right, height, node, output)
  return 0 if node == 0

  a = walk(key, left, right, height, left[node], output)
  output << key[node]
  b = walk(key, left, right, height, right[node], output)
  check(a - b >= -1 && a - b <= 1)
  tall = [a, b].max + 1
  check(height[node] == tall)
  tall
end

def fewest_nodes(tall)
  before = 0
  fewest = 1
  i = 0
  while i < tall - 1
    before, fewest = fewest, before + fewest + 1
    i += 1
  end
  fewest
end

def path_length(numbers)
  key = [0]
  left = [0]
  right = [0]
  height = [0]
  root = 0
  i = 0
  while i < numbers.length
    root = insert(key, left, right, height, root, numbers[i])
    i += 1
  end
  output = []
  tall = walk(key, left, right, height, root, output)
  check(output.length == numbers.length)
  i = 0
  while i < output.length
    check(output[i] == i + 1)
    i += 1
  end
  check(fewest_nodes(tall) <= output.length)
  total = 0
  i = 0
  while i < numbers.length
    depth = depth_of(key, left, right, root, numbers[i])
    check(depth <= tall)
    total += depth
    i += 1
  end
  total
end

scrambled = []
power = 1
while scrambled.length < PRIME - 1
  power = ROOT * power % PRIME
  scrambled << power
end
ascending = []
number = 1
while number < 2**LEVELS
  ascending << number
  number += 1
end
perfect = (LEVELS - 1) * 2**LEVELS + 1

size = Integer(ARGV.fetch(0))
total = 0
size.times do
  total = path_length(scrambled)
  check(path_length(ascending) == perfect)
end
puts "#{total} #{perfect}"
