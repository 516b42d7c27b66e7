# Ruby twin of loop_small.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def once
  x = 0
  i = 0
  while i < 100
    x += i
    x -= 500 if x >= 500
    i += 1
  end
  middle = x
  i = 0
  while i < 100
    x += 500 if x < i
    x -= i
    i += 1
  end
  [middle, x]
end

size = Integer(ARGV.fetch(0))
middle = last = 0
size.times do
  middle, last = once
  check(middle == 450 && last == 0)
end
puts "#{middle} #{last}"
