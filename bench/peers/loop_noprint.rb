# Ruby twin of loop_noprint.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

size = Integer(ARGV.fetch(0))
a = 0
i = 0
while i < size
  a = i + 1
  i += 1
end
check(a == size)
puts a
