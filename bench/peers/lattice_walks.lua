-- Lua twin of lattice_walks.py.
local LONGEST = 9
local WIDTH = 2 * LONGEST + 3
local MIDDLE = LONGEST + 1
local STEPS = {1, WIDTH, -1, -WIDTH}
local WALKS = {4, 12, 36, 100, 284, 780, 2172, 5916, 16268}
local SQUARES = {4, 32, 164, 704, 2716, 9808, 33788, 112480, 364588}

local function filled(value)
    local cells = {}
    for cell = 1, WIDTH * WIDTH do
        cells[cell] = value
    end
    return cells
end

local function walk(free, ends, cell, left)
    if left == 0 then
        ends[cell] = ends[cell] + 1
        return
    end
    free[cell] = false
    for s = 1, #STEPS do
        local near = cell + STEPS[s]
        if free[near] then
            walk(free, ends, near, left - 1)
        end
    end
    free[cell] = true
end

local function check_ends(ends, length)
    local walks, squares = 0, 0
    for y = -length, length do
        for x = -length, length do
            local count = ends[(MIDDLE + y) * WIDTH + MIDDLE + x + 1]
            local turned = ends[(MIDDLE + x) * WIDTH + MIDDLE - y + 1]
            assert(count == turned)
            walks = walks + count
            squares = squares + count * (x * x + y * y)
        end
    end
    assert(walks == WALKS[length])
    assert(squares == SQUARES[length])
    return walks
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local total
for _ = 1, size do
    total = 0
    local free = filled(true)
    for length = 1, LONGEST do
        local ends = filled(0)
        walk(free, ends, MIDDLE * WIDTH + MIDDLE + 1, length)
        total = total + check_ends(ends, length)
    end
end
print(LONGEST .. " " .. total)
