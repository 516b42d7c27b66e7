# Ruby twin of polynomials.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

MODULUS = 10_007
PAIRS = 24
SHORTEST = 32
EXPONENT = 60
POINTS = [0, 1, 2, 1234, 10_006].freeze

def random_polynomial(seed, terms)
  polynomial = []
  i = 0
  while i < terms
    seed = 16_807 * seed % 2_147_483_647
    polynomial << seed % MODULUS
    i += 1
  end
  polynomial
end

def multiply(p, q)
  product = Array.new(p.length + q.length - 1, 0)
  i = 0
  while i < p.length
    j = 0
    while j < q.length
      product[i + j] = (product[i + j] + p[i] * q[j]) % MODULUS
      j += 1
    end
    i += 1
  end
  product
end

def power(polynomial, exponent)
  result = [1]
  while exponent > 0
    result = multiply(result, polynomial) if exponent.odd?
    exponent /= 2
    polynomial = multiply(polynomial, polynomial) if exponent > 0
  end
  result
end

def evaluate(polynomial, x)
  value = 0
  i = polynomial.length - 1
  while i >= 0
    value = (value * x + polynomial[i]) % MODULUS
    i -= 1
  end
  value
end

def binomials(exponent)
  row = [1]
  n = 0
  while n < exponent
    below = [1]
    k = 1
    while k < row.length
      below << (row[k - 1] + row[k]) % MODULUS
      k += 1
    end
    below << 1
    row = below
    n += 1
  end
  row
end

polynomials = Array.new(PAIRS + 1) { |k| random_polynomial(k + 1, SHORTEST + k) }
expected = binomials(EXPONENT)

size = Integer(ARGV.fetch(0))
total = 0
size.times do
  total = 0
  k = 0
  while k < PAIRS
    p = polynomials[k]
    q = polynomials[k + 1]
    product = multiply(p, q)
    i = 0
    while i < POINTS.length
      x = POINTS[i]
      value = evaluate(product, x)
      check(value == evaluate(p, x) * evaluate(q, x) % MODULUS)
      total += value
      i += 1
    end
    k += 1
  end
  check(power([1, 1], EXPONENT) == expected)
end
puts "#{total} #{expected.max}"
