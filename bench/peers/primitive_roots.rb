# Ruby twin of primitive_roots.py.
LIMIT = 900
PRIMES = 154

def is_prime(n)
  return false if n < 2
  d = 2
  while d * d <= n
    return false if n % d == 0
    d += 1
  end
  true
end

def prime_factors(n)
  factors = []
  d = 2
  while d * d <= n
    if n % d == 0
      factors << d
      n = n / d while n % d == 0
    end
    d += 1
  end
  factors << n if n > 1
  factors
end

def power(base, exponent, modulus)
  result = 1
  while exponent > 0
    result = result * base % modulus if exponent % 2 == 1
    base = base * base % modulus
    exponent = exponent / 2
  end
  result
end

def least_root(prime)
  factors = prime_factors(prime - 1)
  root = 1
  while true
    good = true
    i = 0
    while i < factors.size
      if power(root, (prime - 1) / factors[i], prime) == 1
        good = false
        break
      end
      i += 1
    end
    return root if good
    root += 1
  end
end

def order(root, prime)
  value = root % prime
  count = 1
  while value != 1
    value = value * root % prime
    count += 1
  end
  count
end

size = Integer(ARGV[0])
total = 0
round = 0
while round < size
  total = 0
  count = 0
  n = 2
  while n < LIMIT
    if is_prime(n)
      root = least_root(n)
      count += 1
      total += root
      raise "order" if count % 8 == 0 && order(root, n) != n - 1
    end
    n += 1
  end
  raise "primes" unless count == PRIMES
  round += 1
end
puts total
