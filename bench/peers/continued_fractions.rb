# Ruby twin of continued_fractions.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

LIMIT = 2000

def expansion(n, root)
  terms = [root]
  m = 0
  d = 1
  a = root
  while a != 2 * root
    m = d * a - m
    d = (n - m * m) / d
    a = (root + m) / d
    terms << a
  end
  terms
end

def palindrome(terms)
  left = 1
  right = terms.length - 2
  while left < right
    return false if terms[left] != terms[right]

    left += 1
    right -= 1
  end
  true
end

def periods(limit)
  lengths = Array.new(limit + 1, 0)
  root = 1
  n = 2
  while n <= limit
    root += 1 if (root + 1) * (root + 1) == n
    if root * root != n
      terms = expansion(n, root)
      check(palindrome(terms))
      lengths[n] = terms.length - 1
    end
    n += 1
  end
  lengths
end

def count_odd(lengths, last)
  count = 0
  n = 2
  while n <= last
    count += 1 if lengths[n] % 2 == 1
    n += 1
  end
  count
end

size = Integer(ARGV.fetch(0))
total = 0
longest = 0
odd = 0
size.times do
  lengths = periods(LIMIT)
  total = lengths.sum
  longest = lengths.max
  odd = count_odd(lengths, LIMIT)
  check(count_odd(lengths, 13) == 4)
  check(odd == 296)
  check(total == 27_994 && longest == 88)
end
puts "#{total} #{longest} #{odd}"
