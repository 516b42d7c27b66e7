# Ruby twin of page_faults.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

REFERENCES = 1500
PAGES = 40
FRAMES = [4, 8, 12].freeze
TEXTBOOK = [7, 0, 1, 2, 0, 3, 0, 4, 2, 3, 0, 3, 2, 1, 2, 0, 1, 7, 0, 1].freeze
ANOMALY = [1, 2, 3, 4, 1, 2, 5, 1, 2, 3, 4, 5].freeze
NEVER = 1_000_000

def make_references(seed)
  pages = []
  base = 0
  while pages.length < REFERENCES
    seed = 16_807 * seed % 2_147_483_647
    kind = seed % 16
    seed = 16_807 * seed % 2_147_483_647
    base = seed % PAGES if kind == 0
    if kind < 4
      pages << seed % PAGES
    else
      pages << (base + seed % 6) % PAGES
    end
  end
  pages
end

def fifo_faults(pages, frames)
  ring = Array.new(frames, -1)
  hand = 0
  loaded = {}
  faults = 0
  i = 0
  while i < pages.length
    page = pages[i]
    unless loaded.key?(page)
      faults += 1
      loaded.delete(ring[hand]) if ring[hand] >= 0
      ring[hand] = page
      loaded[page] = hand
      hand = (hand + 1) % frames
    end
    i += 1
  end
  faults
end

def lru_faults(pages, frames)
  after = Array.new(PAGES + 1, -1)
  before = Array.new(PAGES + 1, -1)
  after[PAGES] = PAGES
  before[PAGES] = PAGES
  loaded = 0
  faults = 0
  i = 0
  while i < pages.length
    page = pages[i]
    if after[page] < 0
      faults += 1
      if loaded == frames
        oldest = before[PAGES]
        before[PAGES] = before[oldest]
        after[before[oldest]] = PAGES
        after[oldest] = -1
      else
        loaded += 1
      end
    else
      before[after[page]] = before[page]
      after[before[page]] = after[page]
    end
    newest = after[PAGES]
    after[page] = newest
    before[page] = PAGES
    before[newest] = page
    after[PAGES] = page
    i += 1
  end
  faults
end

def next_uses(pages)
  uses = Array.new(pages.length, NEVER)
  seen = {}
  i = pages.length - 1
  while i >= 0
    page = pages[i]
    uses[i] = seen[page] if seen.key?(page)
    seen[page] = i
    i -= 1
  end
  uses
end

def optimal_faults(pages, frames)
  uses = next_uses(pages)
  held = []
  needed = []
  faults = 0
  i = 0
  while i < pages.length
    slot = 0
    slot += 1 while slot < held.length && held[slot] != pages[i]
    if slot == held.length
      faults += 1
      if slot < frames
        held << pages[i]
        needed << uses[i]
      else
        slot = 0
        other = 1
        while other < frames
          slot = other if needed[other] > needed[slot]
          other += 1
        end
      end
    end
    held[slot] = pages[i]
    needed[slot] = uses[i]
    i += 1
  end
  faults
end

def stack_distances(pages)
  counts = Array.new(PAGES + 1, 0)
  stack = []
  i = 0
  while i < pages.length
    page = pages[i]
    moved = page
    depth = 0
    while depth < stack.length && stack[depth] != page
      moved, stack[depth] = stack[depth], moved
      depth += 1
    end
    if depth == stack.length
      stack << moved
      counts[PAGES] += 1
    else
      stack[depth] = moved
      counts[depth] += 1
    end
    i += 1
  end
  counts
end

def check_examples
  check(fifo_faults(TEXTBOOK, 3) == 15)
  check(lru_faults(TEXTBOOK, 3) == 12)
  check(optimal_faults(TEXTBOOK, 3) == 9)
  check(fifo_faults(ANOMALY, 3) == 9)
  check(fifo_faults(ANOMALY, 4) == 10)
end

size = Integer(ARGV.fetch(0))
totals = [0, 0, 0]
size.times do
  check_examples
  pages = make_references(1)
  counts = stack_distances(pages)
  check(counts.sum == REFERENCES)
  totals = [0, 0, 0]
  f = 0
  while f < FRAMES.length
    frames = FRAMES[f]
    fifo = fifo_faults(pages, frames)
    lru = lru_faults(pages, frames)
    optimal = optimal_faults(pages, frames)
    expected = 0
    distance = frames
    while distance <= PAGES
      expected += counts[distance]
      distance += 1
    end
    check(lru == expected)
    check(counts[PAGES] <= optimal && optimal <= [fifo, lru].min)
    totals[0] += fifo
    totals[1] += lru
    totals[2] += optimal
    f += 1
  end
end
puts "#{totals[0]} #{totals[1]} #{totals[2]}"
