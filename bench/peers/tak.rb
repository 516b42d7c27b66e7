# Ruby twin of tak.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def tak(x, y, z)
  return z if y >= x

  tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))
end

size = Integer(ARGV.fetch(0))
value = 0
size.times do
  value = tak(12, 8, 4)
  check(value == 5)
end
puts value
