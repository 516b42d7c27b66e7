# Ruby twin of gcd.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def gcd(a, b)
  a, b = b, a % b while b != 0
  a
end

def coprime_pairs(n, scale)
  count = 0
  a = 1
  while a <= n
    b = 1
    while b <= n
      count += 1 if gcd(a * scale, b * scale) == scale
      b += 1
    end
    a += 1
  end
  count
end

size = Integer(ARGV.fetch(0))
count = 0
size.times do
  count = coprime_pairs(50, 1009)
  check(count == 1547)
end
puts count
