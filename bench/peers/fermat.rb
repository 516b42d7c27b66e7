# Ruby twin of fermat.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

P = 30_011

def power(base, exponent, modulus)
  result = 1
  while exponent > 0
    result = result * base % modulus if exponent.odd?
    base = base * base % modulus
    exponent /= 2
  end
  result
end

def sum_of_powers(bases)
  ones = 0
  roots = 0
  base = 2
  while base < bases + 2
    ones += power(base, P - 1, P)
    roots += 1 if power(base, (P - 1) / 2, P) == 1
    base += 1
  end
  [ones, roots]
end

size = Integer(ARGV.fetch(0))
ones = roots = 0
size.times do
  ones, roots = sum_of_powers(150)
  check(ones == 150 && roots > 55 && roots < 95)
end
puts "#{ones} #{roots}"
