# Ruby twin of digit_sums.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def harshad_and_narcissistic(limit)
  harshad = 0
  narcissistic = []
  powers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  next_length = 10
  n = 1
  while n <= limit
    if n == next_length
      higher = [0]
      digit = 1
      while digit < 10
        higher << powers[digit] * digit
        digit += 1
      end
      powers = higher
      next_length *= 10
    end
    digit_sum = 0
    power_sum = 0
    rest = n
    while rest > 0
      digit = rest % 10
      digit_sum += digit
      power_sum += powers[digit]
      rest /= 10
    end
    harshad += 1 if n % digit_sum == 0
    narcissistic << n if power_sum == n
    n += 1
  end
  [harshad, narcissistic]
end

known = [1, 2, 3, 4, 5, 6, 7, 8, 9, 153, 370, 371, 407, 1634, 8208, 9474]

size = Integer(ARGV.fetch(0))
harshad = 0
narcissistic = []
size.times do
  harshad, narcissistic = harshad_and_narcissistic(10000)
  check(harshad == 1538)
  check(narcissistic == known)
end
puts "#{harshad} #{narcissistic.length} #{narcissistic[15]}"
