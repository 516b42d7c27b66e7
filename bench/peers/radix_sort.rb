# Ruby twin of radix_sort.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

N = 1000
BASE = 256

def random_lists(count)
  lists = []
  seed = 1
  count.times do
    data = []
    N.times do
      seed = 16_807 * seed % 2_147_483_647
      data << seed
    end
    lists << data
  end
  lists
end

def radix_sort(data)
  n = data.length
  weight = 1
  4.times do
    starts = Array.new(BASE + 1, 0)
    data.each do |value|
      starts[value / weight % BASE + 1] += 1
    end
    digit = 0
    while digit < BASE
      starts[digit + 1] += starts[digit]
      digit += 1
    end
    moved = Array.new(n, 0)
    data.each do |value|
      digit = value / weight % BASE
      moved[starts[digit]] = value
      starts[digit] += 1
    end
    data = moved
    weight *= BASE
  end
  data
end

def ascending(data)
  i = 1
  while i < data.length
    return false if data[i - 1] > data[i]

    i += 1
  end
  true
end

originals = random_lists(10)
check(originals[9][N - 1] == 1_043_618_065)
totals = originals.map(&:sum)

size = Integer(ARGV.fetch(0))
data = originals[0]
size.times do
  i = 0
  while i < originals.length
    data = radix_sort(originals[i])
    check(ascending(data))
    check(data.sum == totals[i])
    i += 1
  end
end
check(data == originals[-1].sort)
puts "#{data[0]} #{data[500]} #{data[999]}"
