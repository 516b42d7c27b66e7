# Ruby twin of hofstadter.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

LIMIT = 32_768

def conway(limit)
  a = [0, 1, 1]
  n = 3
  while n <= limit
    last = a[n - 1]
    a << a[last] + a[n - last]
    n += 1
  end
  a
end

def powers_are_halved(a, limit)
  n = 2
  while n <= limit
    return false if a[n] != n / 2

    n *= 2
  end
  true
end

def last_far_from_half(a, limit)
  found = 0
  n = 1
  while n <= limit
    found = n if 20 * a[n] >= 11 * n
    n += 1
  end
  found
end

size = Integer(ARGV.fetch(0))
a = []
far = 0
size.times do
  a = conway(LIMIT)
  check(powers_are_halved(a, LIMIT))
  far = last_far_from_half(a, LIMIT)
  check(far == 1489)
end
puts "#{a[100]} #{a[LIMIT]} #{far}"
