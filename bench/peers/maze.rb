# Ruby twin of maze.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

MAZES = 5
WIDTH = 42
CELLS = WIDTH * WIDTH
START = 21 * WIDTH + 21
STEPS = [1, WIDTH, -1, -WIDTH].freeze

def build_maze(seed)
  walls = Array.new(CELLS, true)
  row = 1
  while row < WIDTH - 1
    column = 1
    while column < WIDTH - 1
      seed = 16_807 * seed % 2_147_483_647
      walls[row * WIDTH + column] = seed % 10 < 3
      column += 1
    end
    row += 1
  end
  walls[START] = false
  walls
end

def search(walls, start, distance, came_from)
  distance[start] = 0
  queue = [start]
  head = 0
  while head < queue.length
    cell = queue[head]
    head += 1
    s = 0
    while s < STEPS.length
      near = cell + STEPS[s]
      if !walls[near] && distance[near] < 0
        distance[near] = distance[cell] + 1
        came_from[near] = cell
        queue << near
      end
      s += 1
    end
  end
  queue
end

def check_search(walls, queue, distance, came_from)
  i = 0
  while i < queue.length
    cell = queue[i]
    check(i == 0 || distance[cell] == distance[came_from[cell]] + 1)
    s = 0
    while s < STEPS.length
      near = cell + STEPS[s]
      unless walls[near]
        check(distance[near] >= 0)
        change = distance[near] - distance[cell]
        check(change >= -1 && change <= 1)
      end
      s += 1
    end
    i += 1
  end
end

def check_path(target, forth, back, came_from)
  cell = target
  left = forth[target]
  while left > 0
    check(forth[cell] == left)
    check(forth[cell] + back[cell] == forth[target])
    cell = came_from[cell]
    left -= 1
  end
  check(cell == START)
end

def solve_maze(seed)
  walls = build_maze(seed)
  forth = Array.new(CELLS, -1)
  came_from = Array.new(CELLS, -1)
  reached = search(walls, START, forth, came_from)
  check_search(walls, reached, forth, came_from)
  target = reached[-1]
  back = Array.new(CELLS, -1)
  returned = search(walls, target, back, Array.new(CELLS, -1))
  check(returned.length == reached.length)
  check(back[START] == forth[target])
  check_path(target, forth, back, came_from)
  [reached.length, forth[target]]
end

size = Integer(ARGV.fetch(0))
cells = 0
steps = 0
size.times do
  cells = 0
  steps = 0
  seed = 1
  while seed <= MAZES
    reached, distance = solve_maze(seed)
    cells += reached
    steps += distance
    seed += 1
  end
end
puts "#{cells} #{steps}"
