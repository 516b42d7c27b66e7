# Ruby twin of loop_print.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

size = Integer(ARGV.fetch(0))
i = 0
while i < size
  puts i + 1
  i += 1
end
check(i == size)
