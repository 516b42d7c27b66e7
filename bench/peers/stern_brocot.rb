# Ruby twin of stern_brocot.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

ORDER = 175

def totient_sum(limit)
  totients = (0..limit).to_a
  p = 2
  while p <= limit
    if totients[p] == p
      multiple = p
      while multiple <= limit
        totients[multiple] -= totients[multiple] / p
        multiple += p
      end
    end
    p += 1
  end
  totients.sum
end

def farey(order, numerators, denominators)
  a = 0
  b = 1
  c = 1
  d = order
  numerators << a
  denominators << b
  while c <= order
    numerators << c
    denominators << d
    k = (order + b) / d
    next_c = k * c - a
    next_d = k * d - b
    a = c
    b = d
    c = next_c
    d = next_d
  end
end

def count_neighbours(numerators, denominators)
  count = 0
  i = 1
  while i < numerators.length
    count += 1 if denominators[i - 1] * numerators[i] - numerators[i - 1] * denominators[i] == 1
    i += 1
  end
  count
end

def count_mediants(numerators, denominators)
  count = 0
  i = 1
  while i < numerators.length - 1
    top = numerators[i - 1] + numerators[i + 1]
    bottom = denominators[i - 1] + denominators[i + 1]
    count += 1 if top * denominators[i] == bottom * numerators[i]
    i += 1
  end
  count
end

terms = 1 + totient_sum(ORDER)

size = Integer(ARGV.fetch(0))
neighbours = 0
size.times do
  numerators = []
  denominators = []
  farey(ORDER, numerators, denominators)
  check(numerators.length == terms)
  check(numerators[-1] == 1 && denominators[-1] == 1)
  neighbours = count_neighbours(numerators, denominators)
  check(neighbours == terms - 1)
  check(count_mediants(numerators, denominators) == terms - 2)
end
puts "#{terms} #{neighbours}"
