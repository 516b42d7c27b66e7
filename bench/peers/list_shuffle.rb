# Ruby twin of list_shuffle.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def shuffle(data)
  s = 1
  i = data.length - 1
  while i > 0
    s = s * 16_807 % 2_147_483_647
    j = s % (i + 1)
    saved = data[i]
    data[i] = data[j]
    data[j] = saved
    i -= 1
  end
end

def walk(data)
  total = 0
  descents = 0
  before = 0
  i = 0
  while i < data.length
    value = data[i]
    total += value
    descents += 1 if value < before
    before = value
    i += 1
  end
  [total, descents]
end

size = Integer(ARGV.fetch(0))
data = Array.new(size) { |i| 1_000_000 + 7 * i }
shuffle(data)
expected = 1_000_000 * size + 7 * (size * (size - 1) / 2)
descents = 0
10.times do
  total, descents = walk(data)
  check(total == expected)
end
check(size < 1000 || (9 * size < 20 * descents && 20 * descents < 11 * size))
puts "#{expected} #{descents}"
