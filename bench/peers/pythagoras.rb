# Ruby twin of pythagoras.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def gcd(a, b)
  a, b = b, a % b while b > 0
  a
end

def count_triples(limit)
  triples = 0
  primitive = 0
  a = 1
  while a < limit / 3
    b = a + 1
    c = b
    while a + b + c <= limit
      square = a * a + b * b
      c += 1 while c * c < square
      if c * c == square && a + b + c <= limit
        triples += 1
        primitive += 1 if gcd(a, b) == 1
      end
      b += 1
    end
    a += 1
  end
  [triples, primitive]
end

size = Integer(ARGV.fetch(0))
triples = 0
primitive = 0
size.times do
  triples, primitive = count_triples(100)
  check(triples == 17 && primitive == 7)
  triples, primitive = count_triples(1000)
  check(triples == 325 && primitive == 70)
end
puts "#{triples} #{primitive}"
