# Ruby twin of dict_count.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def count_ints
  counts = {}
  s = 0
  i = 0
  while i < 1024
    s = (s * 21 + 7) & 1023
    key = 1000 * (s % 100)
    counts[key] = counts.fetch(key, 0) + 1
    i += 1
  end
  counts
end

def count_words(words)
  counts = {}
  s = 0
  i = 0
  while i < 1024
    s = (s * 21 + 7) & 1023
    word = words[s % 100]
    if counts.key?(word)
      counts[word] += 1
    else
      counts[word] = 1
    end
    i += 1
  end
  counts
end

size = Integer(ARGV.fetch(0))
words = Array.new(100) { |i| "word#{i}".freeze }
numbers = names = nil
size.times do
  numbers = count_ints
  names = count_words(words)
  check(numbers.size == 100 && names.size == 100)
end
100.times do |i|
  expected = i < 24 ? 11 : 10
  check(numbers[1000 * i] == expected && names[words[i]] == expected)
end
puts [numbers.size, numbers[23_000], numbers[24_000], names["word0"], names["word99"]].join(" ")
