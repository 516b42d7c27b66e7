# Ruby twin of totients.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

LIMIT = 10_000

def totients(limit)
  phi = (0..limit).to_a
  p = 2
  while p <= limit
    if phi[p] == p
      multiple = p
      while multiple <= limit
        phi[multiple] -= phi[multiple] / p
        multiple += p
      end
    end
    p += 1
  end
  phi
end

def sum_up_to(phi, last)
  total = 0
  n = 1
  while n <= last
    total += phi[n]
    n += 1
  end
  total
end

def gauss_sum(phi, limit)
  total = 0
  d = 1
  while d <= limit
    total += phi[d] * (limit / d)
    d += 1
  end
  total
end

size = Integer(ARGV.fetch(0))
small = 0
large = 0
size.times do
  phi = totients(LIMIT)
  small = sum_up_to(phi, 1000)
  large = sum_up_to(phi, LIMIT)
  check(small == 304_192)
  check(large == 30_397_486)
  check(gauss_sum(phi, LIMIT) == LIMIT * (LIMIT + 1) / 2)
end
puts "#{small} #{large}"
