# Ruby twin of knights_tour.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

N = 8

def knight_moves
  across = [1, 2, 2, 1, -1, -2, -2, -1]
  down = [-2, -1, 1, 2, 2, 1, -1, -2]
  moves = []
  y = 0
  while y < N
    x = 0
    while x < N
      targets = []
      i = 0
      while i < 8
        u = x + across[i]
        v = y + down[i]
        targets << N * v + u if 0 <= u && u < N && 0 <= v && v < N
        i += 1
      end
      moves << targets
      x += 1
    end
    y += 1
  end
  moves
end

def tour_from(start, moves)
  free = Array.new(N * N, true)
  free[start] = false
  tour = [start]
  square = start
  while square >= 0
    fewest = 9
    best = -1
    targets = moves[square]
    i = 0
    while i < targets.length
      target = targets[i]
      if free[target]
        exits = 0
        further = moves[target]
        j = 0
        while j < further.length
          exits += 1 if free[further[j]]
          j += 1
        end
        if exits < fewest
          fewest = exits
          best = target
        end
      end
      i += 1
    end
    square = best
    if square >= 0
      free[square] = false
      tour << square
    end
  end
  tour
end

def is_tour(tour)
  return false if tour.length != N * N

  seen = Array.new(N * N, false)
  i = 0
  while i < N * N
    square = tour[i]
    return false if seen[square]

    seen[square] = true
    if i > 0
      before = tour[i - 1]
      dx = square % N - before % N
      dy = square / N - before / N
      return false if dx * dx + dy * dy != 5
    end
    i += 1
  end
  true
end

moves = knight_moves

size = Integer(ARGV.fetch(0))
ends = 0
size.times do
  ends = 0
  y = 0
  while y < N / 2
    x = 0
    while x < N
      tour = tour_from(N * y + x, moves)
      check(is_tour(tour))
      ends += tour[N * N - 1]
      x += 1
    end
    y += 1
  end
end
puts ends
