# Ruby twin of partitions.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def partitions(n)
  counts = [1]
  m = 1
  while m <= n
    total = 0
    k = 1
    pentagonal = 1
    while pentagonal <= m
      term = counts[m - pentagonal]
      term += counts[m - pentagonal - k] if pentagonal + k <= m
      if k.odd?
        total += term
      else
        total -= term
      end
      pentagonal += 3 * k + 1
      k += 1
    end
    counts << total
    m += 1
  end
  counts
end

size = Integer(ARGV.fetch(0))
counts = []
size.times do
  counts = partitions(150)
  check(counts[100] == 190_569_292 && counts[150] == 40_853_235_313)
end
puts "#{counts[10]} #{counts[100]} #{counts[150]}"
