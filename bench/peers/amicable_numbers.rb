# Ruby twin of amicable_numbers.py.
LIMIT = 3000
AMICABLE = 220 + 284 + 1184 + 1210 + 2620 + 2924

def divisor_sums(limit)
  sums = Array.new(limit + 1, 0)
  divisor = 1
  while divisor <= limit / 2
    multiple = 2 * divisor
    while multiple <= limit
      sums[multiple] += divisor
      multiple += divisor
    end
    divisor += 1
  end
  sums
end

def chain_length(sums, start)
  steps = 0
  n = start
  while n > 0 && n <= LIMIT && steps < 30
    n = sums[n]
    steps += 1
    return steps if n == start
  end
  0
end

size = Integer(ARGV[0])
perfect = pairs = total = 0
expected = 0
d = 1
while d <= LIMIT
  expected += (LIMIT / d) * d - d
  d += 1
end
round = 0
while round < size
  sums = divisor_sums(LIMIT)
  total = sums.sum
  perfect = 0
  pairs = 0
  n = 2
  while n <= LIMIT
    length = chain_length(sums, n)
    if length == 1
      perfect += n
    elsif length == 2
      pairs += n
    end
    n += 1
  end
  raise "sums" unless total == expected
  raise "perfect" unless perfect == 6 + 28 + 496
  raise "pairs" unless pairs == AMICABLE
  round += 1
end
puts "#{total} #{perfect} #{pairs}"
