# Ruby twin of mandelbrot.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def steps_of(cx, cy, most)
  x = 0
  y = 0
  step = 0
  while step < most
    xx = x * x >> 12
    yy = y * y >> 12
    break if xx + yy > 16_384

    y = (x * y >> 11) + cy
    x = xx - yy + cx
    step += 1
  end
  step
end

def mandelbrot(width, height, most)
  upper = 0
  inside = 0
  row = 0
  while row < height
    cy = (2 * row + 1) * 4096 / height - 4096
    column = 0
    while column < width
      cx = column * 12_288 / width - 8192
      step = steps_of(cx, cy, most)
      inside += 1 if step == most
      upper += step if row < height / 2
      column += 1
    end
    row += 1
  end
  [inside, upper]
end

size = Integer(ARGV.fetch(0))
inside = upper = 0
size.times do
  inside, upper = mandelbrot(24, 16, 50)
  check(steps_of(0, 0, 50) == 50 && steps_of(4096, 4096, 50) == 2)
  check(inside > 90 && inside < 115)
end
puts "#{inside} #{upper}"
