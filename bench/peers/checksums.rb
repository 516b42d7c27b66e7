# Ruby twin of checksums.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

N = 10_000

def random_bytes(seed)
  data = []
  i = 0
  while i < N
    seed = (1366 * seed + 150_889) % 714_025
    data << seed % 256
    i += 1
  end
  data
end

def fletcher16(data)
  low = 0
  high = 0
  i = 0
  while i < data.length
    low = (low + data[i]) % 255
    high = (high + low) % 255
    i += 1
  end
  high * 256 + low
end

def adler32(data)
  low = 1
  high = 0
  i = 0
  while i < data.length
    low = (low + data[i]) % 65_521
    high = (high + low) % 65_521
    i += 1
  end
  high * 65_536 + low
end

def exclusive_or(a, b)
  result = 0
  weight = 1
  while a > 0 || b > 0
    result += weight if a % 2 != b % 2
    a /= 2
    b /= 2
    weight *= 2
  end
  result
end

def crc8(data, xor, high_table, low_table)
  high = 0
  low = 0
  n = 0
  while n < data.length
    byte = data[n]
    i = xor[high][byte / 16]
    high = xor[low][high_table[i]]
    low = low_table[i]
    i = xor[high][byte % 16]
    high = xor[low][high_table[i]]
    low = low_table[i]
    n += 1
  end
  high * 16 + low
end

def weighted_sums(data, start, modulus)
  low = start
  high = start * data.length
  i = 0
  while i < data.length
    low += data[i]
    high += (data.length - i) * data[i]
    i += 1
  end
  [low % modulus, high % modulus]
end

xor = (0..15).map { |a| (0..15).map { |b| exclusive_or(a, b) } }
remainders = (0..15).map { |i| exclusive_or(exclusive_or(4 * i, 2 * i), i) }
high_table = remainders.map { |remainder| remainder / 16 }
low_table = remainders.map { |remainder| remainder % 16 }
letters = (97..101).to_a
digits = (49..57).to_a
check(fletcher16(letters) == 0xC8F0)
check(adler32(digits) == 0x091E01DE)
check(crc8(digits, xor, high_table, low_table) == 0xF4)
data = random_bytes(1)
fletcher_sums = weighted_sums(data, 0, 255)
adler_sums = weighted_sums(data, 1, 65_521)
fletcher = 0
adler = 0
crc = crc8(data, xor, high_table, low_table)
data_and_crc = data + [crc]

size = Integer(ARGV.fetch(0))
size.times do
  fletcher = fletcher16(data)
  adler = adler32(data)
  check(fletcher == fletcher_sums[1] * 256 + fletcher_sums[0])
  check(adler == adler_sums[1] * 65_536 + adler_sums[0])
  check(crc8(data_and_crc, xor, high_table, low_table) == 0)
end
puts "#{fletcher} #{adler} #{crc}"
