# Ruby twin of prefix_sums.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def prefix_sums(data)
  sums = [0]
  total = 0
  i = 0
  while i < data.length
    total += data[i]
    sums << total
    i += 1
  end
  sums
end

def range_sums(sums, width)
  total = 0
  last = sums.length - width
  i = 0
  while i < last
    total += sums[i + width] - sums[i]
    i += 1
  end
  total
end

def best_sum(data)
  best = 0
  here = 0
  i = 0
  while i < data.length
    here += data[i]
    if here < 0
      here = 0
    elsif here > best
      best = here
    end
    i += 1
  end
  best
end

size = Integer(ARGV.fetch(0))
data = Array.new(1010) { |i| 10 * (i * i * 7 % 101) - 490 }
once = data[0, 101].sum
total = best = 0
size.times do
  sums = prefix_sums(data)
  total = range_sums(sums, 101)
  best = best_sum(data)
  check(sums[1010] == 10 * once && total == 910 * once)
end
puts "#{total} #{best}"
