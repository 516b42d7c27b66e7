# Ruby twin of bubble_sort.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def bubble_sort(data)
  swaps = 0
  last = data.length - 1
  while last > 0
    newest = 0
    i = 0
    while i < last
      left = data[i]
      right = data[i + 1]
      if left > right
        data[i] = right
        data[i + 1] = left
        newest = i
        swaps += 1
      end
      i += 1
    end
    last = newest
  end
  swaps
end

original = (1..80).map { |i| 1000 * (37 * i % 83) }
expected = 0
80.times { |i| i.times { |j| expected += 1 if original[j] > original[i] } }

size = Integer(ARGV.fetch(0))
data = original
swaps = 0
size.times do
  data = original.dup
  swaps = bubble_sort(data)
  check(swaps == expected)
end
check(data == original.sort)
puts "#{swaps} #{data[0]} #{data[79]}"
