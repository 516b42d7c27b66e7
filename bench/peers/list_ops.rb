# Ruby twin of list_ops.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def mirror(n)
  data = []
  i = 0
  while i < n
    data << i
    i += 1
  end
  i = 0
  while i < n
    data[i] = data[n - 1 - i]
    i += 1
  end
  total = 0
  i = 0
  while i < n
    total += data[i]
    i += 1
  end
  total
end

size = Integer(ARGV.fetch(0))
total = 0
size.times do
  total = mirror(1000)
  check(total == 749_500)
end
puts total
