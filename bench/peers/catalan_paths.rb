# Ruby twin of catalan_paths.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

P = 1_000_003

def paths_to_diagonal(n)
  ways = [1] + [0] * n
  catalan = [1]
  x = 1
  while x <= n
    y = 1
    while y < x
      ways[y] = (ways[y] + ways[y - 1]) % P
      y += 1
    end
    ways[x] = ways[x - 1]
    catalan << ways[x]
    x += 1
  end
  catalan
end

def segner(catalan, n)
  total = 0
  i = 0
  while i < n
    total = (total + catalan[i] * catalan[n - 1 - i]) % P
    i += 1
  end
  total
end

size = Integer(ARGV.fetch(0))
catalan = [1]
size.times do
  catalan = paths_to_diagonal(300)
  check(catalan[10] == 16_796 && catalan[300] == 506_318)
  check(segner(catalan, 300) == catalan[300])
end
puts "#{catalan[10]} #{catalan[100]} #{catalan[300]}"
