# Ruby twin of egyptian_fractions.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

LARGEST = 60
LIMIT = 67_108_864
FRACTIONS = 1101
LEFT_OUT = 38
TERMS = 3215

def gcd(a, b)
  return a if b == 0

  gcd(b, a % b)
end

def greedy(a, b)
  denominators = []
  while a > 0
    return [] if b >= LIMIT

    denominator = (b + a - 1) / a
    denominators << denominator
    a = a * denominator - b
    b *= denominator
    divisor = gcd(b, a)
    a /= divisor
    b /= divisor
  end
  denominators
end

def add_up(denominators)
  a = 0
  b = 1
  i = denominators.length - 1
  while i >= 0
    a = a * denominators[i] + b
    b *= denominators[i]
    divisor = gcd(b, a)
    a /= divisor
    b /= divisor
    i -= 1
  end
  [a, b]
end

size = Integer(ARGV.fetch(0))
done = left = terms = 0
size.times do
  done = 0
  left = 0
  terms = 0
  b = 2
  while b <= LARGEST
    a = 1
    while a < b
      if gcd(b, a) == 1
        denominators = greedy(a, b)
        if denominators.empty?
          left += 1
        else
          check(denominators.length <= a)
          check(add_up(denominators) == [a, b])
          done += 1
          terms += denominators.length
        end
      end
      a += 1
    end
    b += 1
  end
  check(done + left == FRACTIONS)
  check(left == LEFT_OUT)
  check(terms == TERMS)
end
puts "#{done} #{left} #{terms}"
