# Ruby twin of hanoi_moves.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

DISKS = 14

def move(disks, source, target, spare, moved)
  return 0 if disks == 0

  count = move(disks - 1, source, spare, target, moved)
  disk = source.pop
  raise "a disk on a smaller one" unless target.length == 0 || target[-1] > disk

  target << disk
  moved[disk] += 1
  count + 1 + move(disks - 1, spare, target, source, moved)
end

size = Integer(ARGV.fetch(0))
count = 0
moved = []
size.times do
  source = DISKS.downto(1).to_a
  target = []
  spare = []
  moved = Array.new(DISKS + 1, 0)
  count = move(DISKS, source, target, spare, moved)
  check(count == 2**DISKS - 1)
  check(source.length == 0 && spare.length == 0)
  check(target == DISKS.downto(1).to_a)
  disk = 1
  while disk <= DISKS
    check(moved[disk] == 2**(DISKS - disk))
    disk += 1
  end
end
puts "#{count} #{moved[1]} #{moved[DISKS]}"
