# Ruby twin of heap_sort.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def sift(data, start, last)
  value = data[start]
  hole = start
  child = 2 * hole + 1
  while child < last
    child += 1 if child + 1 < last && data[child] < data[child + 1]
    break if data[child] <= value

    data[hole] = data[child]
    hole = child
    child = 2 * hole + 1
  end
  data[hole] = value
end

def heap_sort(data)
  count = data.length
  start = count / 2 - 1
  while start >= 0
    sift(data, start, count)
    start -= 1
  end
  last = count - 1
  while last > 0
    largest = data[0]
    data[0] = data[last]
    data[last] = largest
    sift(data, 0, last)
    last -= 1
  end
end

original = []
s = 7
300.times do
  s = (s * 421 + 1663) % 7875
  original << s
end

size = Integer(ARGV.fetch(0))
data = original
size.times do
  data = original.dup
  heap_sort(data)
end
check(data == original.sort)
puts "#{data[0]} #{data[150]} #{data[299]}"
