# Ruby twin of josephus.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def last_of(people, step)
  present = Array.new(people, true)
  left = people
  counted = 0
  i = 0
  while left > 1
    if present[i]
      counted += 1
      if counted == step
        present[i] = false
        left -= 1
        counted = 0
      end
    end
    i += 1
    i = 0 if i == people
  end
  i = 0
  i += 1 until present[i]
  i + 1
end

def by_recurrence(people, step)
  last = 0
  n = 2
  while n <= people
    last = (last + step) % n
    n += 1
  end
  last + 1
end

expected = (2..9).map { |step| by_recurrence(500, step) }

size = Integer(ARGV.fetch(0))
last = []
size.times do
  last = []
  step = 2
  while step < 10
    last << last_of(500, step)
    step += 1
  end
  check(last == expected && last[0] == 489)
end
puts "#{last[0]} #{last[1]} #{last[7]}"
