# Ruby twin of quicksort.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def quicksort(data, low, high)
  while low < high
    pivot = data[(low + high) / 2]
    i = low
    j = high
    while i <= j
      i += 1 while data[i] < pivot
      j -= 1 while pivot < data[j]
      if i <= j
        saved = data[i]
        data[i] = data[j]
        data[j] = saved
        i += 1
        j -= 1
      end
    end
    quicksort(data, low, j)
    low = i
  end
end

original = []
s = 1
500.times do
  s = (s * 1366 + 150_889) % 714_025
  original << s
end

size = Integer(ARGV.fetch(0))
data = original
size.times do
  data = original.dup
  quicksort(data, 0, data.length - 1)
end
check(data == original.sort)
puts "#{data[0]} #{data[250]} #{data[499]}"
