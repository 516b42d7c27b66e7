# Ruby twin of binary_search.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def search(data, key)
  low = 0
  high = data.length - 1
  while low <= high
    middle = (low + high) / 2
    value = data[middle]
    return middle if value == key

    if value < key
      low = middle + 1
    else
      high = middle - 1
    end
  end
  -1
end

def look_up_all(data, last)
  hits = 0
  places = 0
  key = 5000
  while key < last
    place = search(data, key)
    if place >= 0
      hits += 1
      places += place
    end
    key += 3
  end
  [hits, places]
end

data = Array.new(1000) { |i| 5000 + 6 * i }
size = Integer(ARGV.fetch(0))
hits = places = 0
size.times do
  hits, places = look_up_all(data, 11_000)
  check(hits == 1000 && places == 499_500)
end
puts "#{hits} #{places}"
