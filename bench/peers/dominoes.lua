-- Lua twin of dominoes.py.
local WIDTHS = {4, 4, 4, 6}
local HEIGHTS = {4, 5, 6, 6}
local TILINGS = {36, 95, 281, 6728}

local function count_tilings(covered, width, square)
    local squares = #covered
    while square <= squares and covered[square] do
        square = square + 1
    end
    if square > squares then
        return 1
    end
    local count = 0
    local right = square + 1
    if square % width ~= 0 and not covered[right] then
        covered[right] = true
        count = count + count_tilings(covered, width, right + 1)
        covered[right] = false
    end
    local below = square + width
    if below <= squares then
        covered[below] = true
        count = count + count_tilings(covered, width, right)
        covered[below] = false
    end
    return count
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local counts
for _ = 1, size do
    counts = {}
    for i = 1, #TILINGS do
        local covered = {}
        for square = 1, WIDTHS[i] * HEIGHTS[i] do
            covered[square] = false
        end
        counts[i] = count_tilings(covered, WIDTHS[i], 1)
        assert(counts[i] == TILINGS[i])
    end
end
print(table.concat(counts, " "))
