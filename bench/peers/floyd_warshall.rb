# Ruby twin of floyd_warshall.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

N = 48

def shortest_paths(lengths)
  distances = lengths.map(&:dup)
  k = 0
  while k < N
    through = distances[k]
    i = 0
    while i < N
      row = distances[i]
      first = row[k]
      j = 0
      while j < N
        detour = first + through[j]
        row[j] = detour if detour < row[j]
        j += 1
      end
      i += 1
    end
    k += 1
  end
  distances
end

def satisfies_bellman(lengths, distances)
  i = 0
  while i < N
    j = 0
    while j < N
      best = 0
      if i != j
        best = lengths[i][j]
        k = 0
        while k < N
          if k != j && distances[i][k] + lengths[k][j] < best
            best = distances[i][k] + lengths[k][j]
          end
          k += 1
        end
      end
      return false if distances[i][j] != best

      j += 1
    end
    i += 1
  end
  true
end

lengths = Array.new(N) do |i|
  Array.new(N) { |j| i == j ? 0 : 1 + (7 * i * i + 13 * j * j + 5 * i * j) % 997 }
end

size = Integer(ARGV.fetch(0))
distances = lengths
total = 0
size.times do
  distances = shortest_paths(lengths)
  total = distances.sum(&:sum)
  check(total == 207884)
end
check(satisfies_bellman(lengths, distances))
puts "#{total} #{distances[0][N - 1]} #{distances[N - 1][0]}"
