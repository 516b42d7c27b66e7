-- Lua twin of rule_110.py.
local GENERATIONS = 240

local function white_cells(width)
    local cells = {}
    for i = 1, width do
        cells[i] = 0
    end
    return cells
end

local function next_generation(cells, rule)
    local width = #cells
    local following = white_cells(width)
    for i = 2, width - 1 do
        following[i] = rule[4 * cells[i - 1] + 2 * cells[i] + cells[i + 1] + 1]
    end
    return following
end

local function black_cells(cells)
    local black = 0
    for i = 1, #cells do
        black = black + cells[i]
    end
    return black
end

local rule = {0, 1, 1, 1, 0, 1, 1, 0}
local first = {1, 2, 3, 3, 5, 3, 5, 6, 8, 5}

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local counts, total
for _ = 1, size do
    local cells = white_cells(GENERATIONS + 2)
    cells[GENERATIONS + 1] = 1
    counts = {}
    total = 0
    for i = 1, GENERATIONS do
        local black = black_cells(cells)
        counts[i] = black
        total = total + black
        cells = next_generation(cells, rule)
    end
    for i = 1, 10 do
        assert(counts[i] == first[i])
    end
    assert(total == 16728)
end
print(counts[10] .. " " .. counts[240] .. " " .. total)
