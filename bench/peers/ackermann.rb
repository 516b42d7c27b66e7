# Ruby twin of ackermann.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def ackermann(m, n)
  return n + 1 if m == 0
  return ackermann(m - 1, 1) if n == 0

  ackermann(m - 1, ackermann(m, n - 1))
end

size = Integer(ARGV.fetch(0))
value = 0
size.times do
  value = ackermann(3, 4)
  check(value == 125)
end
puts value
