# Ruby twin of adler.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

MODULUS = 65_521

def adler32(data, value)
  low = value % 65_536
  high = value / 65_536
  i = 0
  while i < data.length
    low = (low + data[i]) % MODULUS
    high = (high + low) % MODULUS
    i += 1
  end
  high * 65_536 + low
end

word = "Wikipedia".bytes
block = Array.new(4000) { |i| (7 * i * i + 31 * i + 5) % 251 }

size = Integer(ARGV.fetch(0))
known = 0
value = 0
size.times do
  known = adler32(word, 1)
  check(known == 0x11E60398)
  value = 1
  i = 0
  while i < 20
    value = adler32(block, value)
    i += 1
  end
  check(value == 3879108944)
end
puts "#{known} #{value}"
