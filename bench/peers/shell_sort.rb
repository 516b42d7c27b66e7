# Ruby twin of shell_sort.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

N = 300

def scrambled(seed)
  data = []
  i = 0
  while i < N
    seed = (1366 * seed + 150_889) % 714_025
    data << seed
    i += 1
  end
  data
end

def shell_sort(data, gaps)
  g = 0
  while g < gaps.length
    gap = gaps[g]
    i = gap
    while i < data.length
      value = data[i]
      hole = i
      while hole >= gap && data[hole - gap] > value
        data[hole] = data[hole - gap]
        hole -= gap
      end
      data[hole] = value
      i += 1
    end
    g += 1
  end
end

def ascending(data)
  i = 1
  while i < data.length
    return false if data[i - 1] > data[i]

    i += 1
  end
  true
end

gaps = [132, 57, 23, 10, 4, 1]
originals = (1..16).map { |seed| scrambled(seed) }
totals = originals.map(&:sum)

size = Integer(ARGV.fetch(0))
data = originals[0]
size.times do
  i = 0
  while i < originals.length
    data = originals[i].dup
    shell_sort(data, gaps)
    check(ascending(data))
    check(data.sum == totals[i])
    i += 1
  end
end
check(data == originals[-1].sort)
puts "#{data[0]} #{data[150]} #{data[299]}"
