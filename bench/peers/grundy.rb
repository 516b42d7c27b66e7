# Ruby twin of grundy.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

PINS = 300

def mex(seen)
  least = 0
  least += 1 while seen[least]
  least
end

def nim_sums(order)
  sums = []
  i = 0
  while i < order
    sums << []
    j = 0
    while j < order
      seen = Array.new(2 * order, false)
      i.times { |k| seen[sums[k][j]] = true }
      j.times { |k| seen[sums[i][k]] = true }
      sums[i] << mex(seen)
      j += 1
    end
    i += 1
  end
  sums
end

def kayles(pins, nim_sum)
  grundy = [0]
  n = 1
  while n <= pins
    seen = Array.new(17, false)
    knocked = 1
    while knocked < 3
      rest = n - knocked
      left = 0
      while left <= rest / 2
        seen[nim_sum[grundy[left]][grundy[rest - left]]] = true
        left += 1
      end
      knocked += 1
    end
    grundy << mex(seen)
    n += 1
  end
  grundy
end

nim_sum = nim_sums(16)
period = [4, 1, 2, 8, 1, 4, 7, 2, 1, 8, 2, 7]
expected = [0, 3, 6, 9, 11, 15, 18, 21, 22, 28, 34, 39, 57, 70]

size = Integer(ARGV.fetch(0))
grundy = []
size.times do
  grundy = kayles(PINS, nim_sum)
  exceptions = []
  n = 0
  while n <= PINS
    exceptions << n if grundy[n] != period[n % 12]
    n += 1
  end
  check(exceptions == expected)
end
puts "#{grundy[9]} #{grundy[70]} #{grundy[299]}"
