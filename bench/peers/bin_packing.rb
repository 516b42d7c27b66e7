# Ruby twin of bin_packing.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

CAPACITY = 1000
FULL_BINS = 100
SMALLEST = 100
SPREAD = 320

def cut_bins(seed)
  sizes = []
  i = 0
  while i < FULL_BINS
    left = CAPACITY
    while left > 0
      seed = 16_807 * seed % 2_147_483_647
      piece = SMALLEST + seed % SPREAD
      piece = left if piece > left
      sizes << piece
      left -= piece
    end
    i += 1
  end
  sizes
end

def sort_decreasing(sizes)
  order = (0...sizes.length).to_a
  i = 1
  while i < order.length
    item = order[i]
    j = i - 1
    while j >= 0 && sizes[order[j]] < sizes[item]
      order[j + 1] = order[j]
      j -= 1
    end
    order[j + 1] = item
    i += 1
  end
  order
end

def first_fit(sizes, order)
  bins = []
  room = []
  i = 0
  while i < order.length
    item = order[i]
    size = sizes[item]
    place = 0
    place += 1 while place < room.length && room[place] < size
    if place == room.length
      bins << []
      room << CAPACITY
    end
    bins[place] << item
    room[place] -= size
    i += 1
  end
  bins
end

def check_packing(sizes, bins)
  packed = Array.new(sizes.length, false)
  items = 0
  total = 0
  most_room = 0
  b = 0
  while b < bins.length
    content = bins[b]
    load = 0
    last = CAPACITY
    i = 0
    while i < content.length
      item = content[i]
      check(!packed[item])
      check(sizes[item] > most_room)
      check(sizes[item] <= last)
      packed[item] = true
      items += 1
      load += sizes[item]
      last = sizes[item]
      i += 1
    end
    check(load > 0 && load <= CAPACITY)
    total += load
    most_room = CAPACITY - load if CAPACITY - load > most_room
    b += 1
  end
  check(items == sizes.length)
  check(total == FULL_BINS * CAPACITY)
end

sizes = cut_bins(1)
best = (sizes.sum + CAPACITY - 1) / CAPACITY
check(best == FULL_BINS)

size = Integer(ARGV.fetch(0))
bins = []
size.times do
  order = sort_decreasing(sizes)
  bins = first_fit(sizes, order)
  check_packing(sizes, bins)
  check(best <= bins.length)
  check(9 * bins.length <= 11 * best + 9)
end
puts "#{sizes.length} #{bins.length}"
