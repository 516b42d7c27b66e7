# Ruby twin of dp.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def ways_to_change(amount, coins)
  ways = Array.new(amount + 1, 0)
  ways[0] = 1
  coins.each do |coin|
    value = coin
    while value <= amount
      ways[value] = ways[value] + ways[value - coin]
      value += 1
    end
  end
  ways[amount]
end

def lcs(a, b)
  width = b.length
  above = Array.new(width + 1, 0)
  i = 0
  while i < a.length
    x = a[i]
    row = Array.new(width + 1, 0)
    j = 0
    while j < width
      if x == b[j]
        row[j + 1] = above[j] + 1
      else
        left = row[j]
        up = above[j + 1]
        row[j + 1] = left > up ? left : up
      end
      j += 1
    end
    above = row
    i += 1
  end
  above[width]
end

size = Integer(ARGV.fetch(0))
coins = [1, 2, 5, 10, 20, 50, 100, 200]
a = (0...60).to_a
b = a.map { |i| 17 * i % 60 }
ways = common = 0
size.times do
  ways = ways_to_change(200, coins)
  common = lcs(a, b)
  check(ways == 73_682 && common == 8)
end
puts "#{ways} #{common}"
