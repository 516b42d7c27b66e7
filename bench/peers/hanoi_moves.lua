-- Lua twin of hanoi_moves.py.
local DISKS = 14

local function move(disks, source, target, spare, moved)
    if disks == 0 then
        return 0
    end
    local count = move(disks - 1, source, spare, target, moved)
    local top = #source
    local disk = source[top]
    source[top] = nil
    top = #target
    if top > 0 and target[top] <= disk then
        error("a disk on a smaller one")
    end
    target[top + 1] = disk
    moved[disk] = moved[disk] + 1
    return count + 1 + move(disks - 1, spare, target, source, moved)
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local count, moved
for _ = 1, size do
    local source, target, spare = {}, {}, {}
    moved = {}
    for disk = DISKS, 1, -1 do
        source[#source + 1] = disk
    end
    for disk = 1, DISKS do
        moved[disk] = 0
    end
    count = move(DISKS, source, target, spare, moved)
    assert(count == 2 ^ DISKS - 1)
    assert(#source == 0 and #spare == 0 and #target == DISKS)
    for disk = 1, DISKS do
        assert(target[DISKS + 1 - disk] == disk)
        assert(moved[disk] == 2 ^ (DISKS - disk))
    end
end
print(count .. " " .. moved[1] .. " " .. moved[DISKS])
