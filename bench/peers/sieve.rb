# Ruby twin of sieve.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

LAST = 8190

def sieve
  flags = Array.new(LAST + 1, true)
  count = 0
  i = 0
  while i <= LAST
    if flags[i]
      prime = i + i + 3
      k = i + prime
      while k <= LAST
        flags[k] = false
        k += prime
      end
      count += 1
    end
    i += 1
  end
  count
end

size = Integer(ARGV.fetch(0))
count = 0
size.times do
  count = sieve
  check(count == 1899)
end
puts count
