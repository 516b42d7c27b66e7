# Ruby twin of gray_codes.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

BITS = 10

def gray(n)
  code = 0
  weight = 1
  while n > 0
    bit = n % 2
    n /= 2
    code += weight if bit != n % 2
    weight *= 2
  end
  code
end

def ungray(code, weight)
  n = 0
  bit = 0
  while weight > 0
    bit = 1 - bit if code / weight % 2 == 1
    n = 2 * n + bit
    weight /= 2
  end
  n
end

def one_bits(n)
  count = 0
  while n > 0
    count += n % 2
    n /= 2
  end
  count
end

def differing_bits(a, b)
  count = 0
  while a != b
    count += 1 if a % 2 != b % 2
    a /= 2
    b /= 2
  end
  count
end

def all_codes(codes)
  sequence = []
  n = 0
  while n < codes
    sequence << gray(n)
    n += 1
  end
  sequence
end

def distinct(sequence)
  seen = Array.new(sequence.length, false)
  i = 0
  while i < sequence.length
    code = sequence[i]
    return false if seen[code]

    seen[code] = true
    i += 1
  end
  true
end

size = Integer(ARGV.fetch(0))
codes = 2**BITS
sequence = []
ones = 0
size.times do
  sequence = all_codes(codes)
  check(distinct(sequence))
  before = sequence[codes - 1]
  ones = 0
  n = 0
  while n < codes
    code = sequence[n]
    check(differing_bits(before, code) == 1)
    check(ungray(code, codes / 2) == n)
    ones += one_bits(code)
    before = code
    n += 1
  end
  check(before == codes / 2)
  check(ones == BITS * codes / 2)
  check(sequence[1000] == 540)
end
puts "#{sequence[100]} #{sequence[1000]} #{ones}"
