# Ruby twin of knapsack.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def knapsack(weights, values, capacity)
  best = Array.new(capacity + 1, 0)
  i = 0
  while i < weights.length
    weight = weights[i]
    value = values[i]
    room = capacity
    while room >= weight
      packed = best[room - weight] + value
      best[room] = packed if packed > best[room]
      room -= 1
    end
    i += 1
  end
  best
end

size = Integer(ARGV.fetch(0))
weights = Array.new(20) { |i| 3 + 37 * i % 58 }
values = weights.map { |weight| 3 * weight }
best = []
size.times do
  best = knapsack(weights, values, 200)
  check(best[200] == 600 && best[2].zero? && best[3] == 9)
end
puts "#{best[200]} #{best[50]} #{best[10]}"
