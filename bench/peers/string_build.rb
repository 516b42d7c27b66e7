# Ruby twin of string_build.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

def lines
  parts = []
  i = 0
  while i < 100
    parts << format("%03d:%d", i, i * i)
    i += 1
  end
  parts.join(",")
end

def letters(text)
  kept = +""
  text.each_char do |c|
    kept << c if c != ":"
  end
  kept
end

size = Integer(ARGV.fetch(0))
text = kept = nil
size.times do
  text = lines
  check(text.length == 100 * 4 + 99 + 4 + 6 * 2 + 22 * 3 + 68 * 4)
  fields = text.split(",")
  check(fields.length == 100 && fields[99] == "099:9801")
  head = text[0, 400]
  kept = letters(head)
  check(kept.length == 400 - head.count(":"))
end
puts "#{text.length} #{text[-8..]} #{kept.length} #{kept[-12..]}"
