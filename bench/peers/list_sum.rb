# Ruby twin of list_sum.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def build(size)
  data = []
  value = 1_000_000
  i = 0
  while i < size
    data << value
    value += 3
    i += 1
  end
  data
end

def total(data)
  result = 0
  i = 0
  while i < data.length
    result += data[i]
    i += 1
  end
  result
end

size = Integer(ARGV.fetch(0))
data = build(size)
expected = 1_000_000 * size + 3 * (size * (size - 1) / 2)
3.times { check(total(data) == expected) }
puts expected
