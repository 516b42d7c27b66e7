# Ruby twin of pattern_search.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def fibonacci_word(steps)
  before = [1]
  word = [0]
  steps.times do
    longer = word + before
    before = word
    word = longer
  end
  word
end

def failure_table(pattern)
  table = Array.new(pattern.length, 0)
  matched = 0
  i = 1
  while i < pattern.length
    matched = table[matched - 1] while matched > 0 && pattern[i] != pattern[matched]
    matched += 1 if pattern[i] == pattern[matched]
    table[i] = matched
    i += 1
  end
  table
end

def count_matches(text, pattern)
  table = failure_table(pattern)
  last = pattern.length
  count = 0
  matched = 0
  i = 0
  while i < text.length
    letter = text[i]
    matched = table[matched - 1] while matched > 0 && pattern[matched] != letter
    matched += 1 if pattern[matched] == letter
    if matched == last
      count += 1
      matched = table[matched - 1]
    end
    i += 1
  end
  count
end

def count_naively(text, pattern)
  count = 0
  start = 0
  while start <= text.length - pattern.length
    i = 0
    i += 1 while i < pattern.length && text[start + i] == pattern[i]
    count += 1 if i == pattern.length
    start += 1
  end
  count
end

text = fibonacci_word(17)
patterns = [[0], [1], text[0...8], text[100...134], text[0...144]]
patterns << text[0...53] + [0, 0, 0]
patterns << [1, 0, 1, 0, 1, 0]
expected = patterns.map { |pattern| count_naively(text, pattern) }

size = Integer(ARGV.fetch(0))
counts = []
size.times do
  counts = []
  p = 0
  while p < patterns.length
    counts << count_matches(text, patterns[p])
    p += 1
  end
  check(counts == expected)
  check(counts[0] == 2584 && counts[1] == 1597 && counts[5] == 0)
end
puts "#{counts[0]} #{counts[2]} #{counts[3]} #{counts[4]}"
