# Ruby twin of string_format.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def table(names)
  length = 0
  total = 0
  i = 0
  while i < 100
    name = names[i % 10]
    row = format("%5d|%8.2f|%8s", i, i * 0.25, name)
    entry = "#{i}-#{name}"
    pair = "#{name}:#{i * i}"
    digits = (i * 1_000_003).to_s
    length += row.length + entry.length + pair.length + digits.length
    total += digits.to_i
    i += 1
  end
  [length, total]
end

names = Array.new(10) { |i| "a" * (i % 5 + 1) }
size = Integer(ARGV.fetch(0))
length = total = 0
size.times do
  length, total = table(names)
  check(length == 2300 + 590 + 754 + 784 && total == 4950 * 1_000_003)
end
puts "#{length} #{total}"
