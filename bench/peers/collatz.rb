# Ruby twin of collatz.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def longest(limit)
  best_start = 0
  best_steps = -1
  start = 1
  while start < limit
    n = start
    steps = 0
    while n != 1
      if n.even?
        n /= 2
      else
        n = 3 * n + 1
      end
      steps += 1
    end
    if steps > best_steps
      best_steps = steps
      best_start = start
    end
    start += 1
  end
  [best_start, best_steps]
end

size = Integer(ARGV.fetch(0))
start = steps = 0
size.times do
  start, steps = longest(300)
  check(start == 231 && steps == 127)
end
puts "#{start} #{steps}"
