# Ruby twin of kaprekar.py.
TARGET = 6174
FIRST = 1000
STEP = 9
LAST = 9999

def sorted_digits(number, digits)
  k = 0
  while k < 4
    digit = number % 10
    number = number / 10
    i = k
    while i > 0 && digits[i - 1] < digit
      digits[i] = digits[i - 1]
      i -= 1
    end
    digits[i] = digit
    k += 1
  end
end

def next_number(number, digits)
  sorted_digits(number, digits)
  large = ((digits[0] * 10 + digits[1]) * 10 + digits[2]) * 10 + digits[3]
  small = ((digits[3] * 10 + digits[2]) * 10 + digits[1]) * 10 + digits[0]
  large - small
end

def steps_to_target(number, digits)
  steps = 0
  while number != TARGET && number != 0
    number = next_number(number, digits)
    steps += 1
  end
  number == 0 ? -1 : steps
end

size = Integer(ARGV[0])
counts = []
round = 0
while round < size
  digits = [0] * 4
  counts = [0] * 9
  visited = 0
  number = FIRST
  while number <= LAST
    first = next_number(number, digits)
    outer = digits[0] - digits[3]
    inner = digits[1] - digits[2]
    raise "first" unless first == 999 * outer + 90 * inner
    steps = steps_to_target(number, digits)
    raise "steps" unless (steps < 0) == (outer == 0)
    counts[steps < 0 ? 8 : steps] += 1
    visited += 1
    number += STEP
  end
  raise "visited" unless visited == counts.sum && visited == 1000
  round += 1
end
puts counts.join(" ")
