# Ruby twin of fib.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def fib(n)
  return n if n < 2

  fib(n - 1) + fib(n - 2)
end

size = Integer(ARGV.fetch(0))
value = 0
size.times do
  value = fib(18)
  check(value == 2584)
end
puts value
