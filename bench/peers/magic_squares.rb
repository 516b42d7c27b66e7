# Ruby twin of magic_squares.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def fits(square, cell)
  return true if cell < 4

  total = square[0] + square[1] + square[2]
  if cell == 4
    rest = total - square[3] - square[4]
    return rest > 0 && rest < 10
  end
  return square[3] + square[4] + square[5] == total if cell == 5

  if cell == 6
    return square[0] + square[3] + square[6] == total &&
           square[2] + square[4] + square[6] == total
  end
  return square[1] + square[4] + square[7] == total if cell == 7

  square[2] + square[5] + square[8] == total &&
    square[6] + square[7] + square[8] == total &&
    square[0] + square[4] + square[8] == total
end

def fill(cell, square, used, found)
  if cell == 9
    number = 0
    i = 0
    while i < 9
      number = 10 * number + square[i]
      i += 1
    end
    found << number
    return
  end
  digit = 1
  while digit < 10
    unless used[digit]
      square[cell] = digit
      if fits(square, cell)
        used[digit] = true
        fill(cell + 1, square, used, found)
        used[digit] = false
      end
    end
    digit += 1
  end
end

def magic_squares
  found = []
  fill(0, Array.new(9, 0), Array.new(10, false), found)
  found
end

size = Integer(ARGV.fetch(0))
found = []
size.times do
  found = magic_squares
  check(found.length == 8)
  check(found[3] == 492_357_816)
  i = 0
  while i < 8
    check(found[i] + found[7 - i] == 1_111_111_110)
    i += 1
  end
end
puts "#{found.length} #{found[0]} #{found[7]}"
