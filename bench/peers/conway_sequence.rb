# Ruby twin of conway_sequence.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

LENGTHS = [
  1, 2, 2, 4, 6, 6, 8, 10, 14, 20, 26, 34, 46, 62, 78, 102, 134, 176, 226, 302, 408, 528, 678,
  904, 1182, 1540, 2012, 2606, 3410, 4462, 5808, 7586, 9898, 12_884
].freeze

def look_and_say(term)
  said = []
  i = 0
  while i < term.length
    digit = term[i]
    count = 1
    count += 1 while i + count < term.length && term[i + count] == digit
    said << count
    said << digit
    i += count
  end
  said
end

size = Integer(ARGV.fetch(0))
digits = 0
size.times do
  term = [1]
  digits = 0
  n = 0
  while n < LENGTHS.length
    term = look_and_say(term) if n > 0
    check(term.length == LENGTHS[n])
    check(term.max <= 3)
    digits += term.length
    n += 1
  end
end
puts "#{LENGTHS.length} #{LENGTHS.last} #{digits}"
