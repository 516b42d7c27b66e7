# Ruby twin of josephus.py.
LARGEST = 60
SKIPS = [2, 3, 4, 5, 6]

def survivor(n, k)
  following = [0] * n
  i = 0
  while i < n
    following[i] = i + 1
    i += 1
  end
  following[n - 1] = 0
  before = n - 1
  left = n
  while left > 1
    i = 0
    while i < k - 1
      before = following[before]
      i += 1
    end
    following[before] = following[following[before]]
    left -= 1
  end
  before
end

def by_recurrence(n, k)
  place = 0
  m = 2
  while m <= n
    place = (place + k) % m
    m += 1
  end
  place
end

size = Integer(ARGV[0])
total = 0
round = 0
while round < size
  total = 0
  s = 0
  while s < SKIPS.size
    k = SKIPS[s]
    power = 1
    n = 1
    while n <= LARGEST
      last = survivor(n, k)
      raise "survivor" unless last == by_recurrence(n, k)
      power *= 2 if 2 * power <= n
      raise "closed form" if k == 2 && last != 2 * (n - power)
      total += last
      n += 1
    end
    s += 1
  end
  round += 1
end
puts total
