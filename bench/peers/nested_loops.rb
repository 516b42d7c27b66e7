# Ruby twin of nested_loops.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def count(n)
  total = 0
  a = 0
  while a < n
    b = 0
    while b < n
      c = 0
      while c < n
        d = 0
        while d < n
          e = 0
          while e < n
            f = 0
            while f < n
              total += a + f
              f += 1
            end
            e += 1
          end
          d += 1
        end
        c += 1
      end
      b += 1
    end
    a += 1
  end
  total
end

size = Integer(ARGV.fetch(0))
total = 0
size.times do
  total = count(5)
  check(total == 62_500)
end
puts total
