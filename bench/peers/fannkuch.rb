# Ruby twin of fannkuch.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def flips_of(permutation)
  pile = permutation.dup
  flips = 0
  first = pile[0]
  while first != 0
    low = 0
    high = first
    while low < high
      saved = pile[low]
      pile[low] = pile[high]
      pile[high] = saved
      low += 1
      high -= 1
    end
    flips += 1
    first = pile[0]
  end
  flips
end

def fannkuch(n)
  permutation = (0...n).to_a
  count = Array.new(n, 0)
  checksum = 0
  most = 0
  even = true
  while true
    flips = flips_of(permutation)
    most = flips if flips > most
    checksum = even ? checksum + flips : checksum - flips
    even = !even
    # next permutation: rotate ever longer prefixes until a counter has room
    r = 1
    while true
      return [checksum, most] if r == n

      first = permutation[0]
      i = 0
      while i < r
        permutation[i] = permutation[i + 1]
        i += 1
      end
      permutation[r] = first
      count[r] += 1
      break if count[r] <= r

      count[r] = 0
      r += 1
    end
  end
end

size = Integer(ARGV.fetch(0))
checksum = most = 0
size.times do
  checksum, most = fannkuch(7)
  check(checksum == 228 && most == 16)
end
puts "#{checksum} #{most}"
