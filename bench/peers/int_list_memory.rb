# Ruby twin of int_list_memory.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

size = Integer(ARGV.fetch(0))
data = Array.new(size) { |i| 3_000_000_000 + i }
check(data.length == size && data[size - 1] == 2_999_999_999 + size)
total = 0
i = 0
while i < size
  total += data[i]
  i += 1
end
check(total == 3_000_000_000 * size + size * (size - 1) / 2)
puts total
