# Ruby twin of perfect.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def perfect_up_to(limit)
  found = []
  n = 2
  while n <= limit
    total = 1
    half = n / 2
    divisor = 2
    while divisor <= half
      total += divisor if n % divisor == 0
      divisor += 1
    end
    found << n if total == n
    n += 1
  end
  found
end

size = Integer(ARGV.fetch(0))
found = []
size.times do
  found = perfect_up_to(500)
  check(found == [6, 28, 496])
end
puts found.join(" ")
