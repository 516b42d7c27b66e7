# Ruby twin of permutations_rank.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

LENGTH = 7
PERMUTATIONS = 5040
INVERSIONS = 52_920
DERANGEMENTS = 1854

def next_permutation(items)
  last = items.length - 1
  i = last - 1
  i -= 1 while i >= 0 && items[i] > items[i + 1]
  return false if i < 0

  j = last
  j -= 1 while items[j] < items[i]
  items[i], items[j] = items[j], items[i]
  left = i + 1
  right = last
  while left < right
    items[left], items[right] = items[right], items[left]
    left += 1
    right -= 1
  end
  true
end

def lehmer_code(items)
  code = []
  i = 0
  while i < items.length
    item = items[i]
    smaller = 0
    j = i + 1
    while j < items.length
      smaller += 1 if items[j] < item
      j += 1
    end
    code << smaller
    i += 1
  end
  code
end

def rank(code)
  value = 0
  i = 0
  while i < code.length
    value = value * (code.length - i) + code[i]
    i += 1
  end
  value
end

def derangement?(items)
  i = 0
  while i < items.length
    return false if items[i] == i

    i += 1
  end
  true
end

size = Integer(ARGV.fetch(0))
count = inversions = derangements = 0
size.times do
  items = (0...LENGTH).to_a
  count = 0
  inversions = 0
  derangements = 0
  more = true
  while more
    code = lehmer_code(items)
    check(rank(code) == count)
    inversions += code.sum
    derangements += 1 if derangement?(items)
    count += 1
    more = next_permutation(items)
  end
  check(count == PERMUTATIONS)
  check(inversions == INVERSIONS)
  check(derangements == DERANGEMENTS)
end
puts "#{count} #{inversions} #{derangements}"
