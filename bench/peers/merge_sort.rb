# Ruby twin of merge_sort.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

N = 300

def scrambled(seed)
  data = []
  i = 0
  while i < N
    seed = 16_807 * seed % 2_147_483_647
    data << seed
    i += 1
  end
  data
end

def merge(source, target, low, middle, high)
  left = low
  right = middle
  k = low
  while k < high
    if left < middle && (right >= high || source[left] <= source[right])
      target[k] = source[left]
      left += 1
    else
      target[k] = source[right]
      right += 1
    end
    k += 1
  end
end

def merge_sort(data)
  n = data.length
  source = data.dup
  target = Array.new(n, 0)
  width = 1
  while width < n
    low = 0
    while low < n
      middle = [low + width, n].min
      high = [low + 2 * width, n].min
      merge(source, target, low, middle, high)
      low += 2 * width
    end
    source, target = target, source
    width *= 2
  end
  source
end

def ascending(data)
  i = 1
  while i < data.length
    return false if data[i - 1] > data[i]

    i += 1
  end
  true
end

originals = (1..10).map { |seed| scrambled(seed) }
totals = originals.map(&:sum)

size = Integer(ARGV.fetch(0))
results = []
size.times do
  results = []
  i = 0
  while i < originals.length
    data = merge_sort(originals[i])
    check(ascending(data))
    check(data.sum == totals[i])
    results << data
    i += 1
  end
end
check(results == originals.map(&:sort))
puts "#{results[0][0]} #{results[0][150]} #{results[9][299]}"
