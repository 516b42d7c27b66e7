-- Lua twin of bin_packing.py.
local CAPACITY = 1000
local FULL_BINS = 100
local SMALLEST = 100
local SPREAD = 320

local function cut_bins(seed)
    local sizes = {}
    for _ = 1, FULL_BINS do
        local left = CAPACITY
        while left > 0 do
            seed = 16807 * seed % 2147483647
            local piece = SMALLEST + seed % SPREAD
            if piece > left then
                piece = left
            end
            sizes[#sizes + 1] = piece
            left = left - piece
        end
    end
    return sizes
end

local function sort_decreasing(sizes)
    local order = {}
    for i = 1, #sizes do
        order[i] = i
    end
    for i = 2, #order do
        local item = order[i]
        local j = i - 1
        while j >= 1 and sizes[order[j]] < sizes[item] do
            order[j + 1] = order[j]
            j = j - 1
        end
        order[j + 1] = item
    end
    return order
end

local function first_fit(sizes, order)
    local bins, room = {}, {}
    for i = 1, #order do
        local item = order[i]
        local size = sizes[item]
        local place = 1
        while place <= #room and room[place] < size do
            place = place + 1
        end
        if place > #room then
            bins[place] = {}
            room[place] = CAPACITY
        end
        local content = bins[place]
        content[#content + 1] = item
        room[place] = room[place] - size
    end
    return bins
end

local function check_packing(sizes, bins)
    local packed = {}
    for item = 1, #sizes do
        packed[item] = false
    end
    local items = 0
    local total = 0
    local most_room = 0
    for b = 1, #bins do
        local content = bins[b]
        local load = 0
        local last = CAPACITY
        for i = 1, #content do
            local item = content[i]
            assert(not packed[item])
            assert(sizes[item] > most_room)
            assert(sizes[item] <= last)
            packed[item] = true
            items = items + 1
            load = load + sizes[item]
            last = sizes[item]
        end
        assert(0 < load and load <= CAPACITY)
        total = total + load
        if CAPACITY - load > most_room then
            most_room = CAPACITY - load
        end
    end
    assert(items == #sizes)
    assert(total == FULL_BINS * CAPACITY)
end

local function sum(data)
    local total = 0
    for i = 1, #data do
        total = total + data[i]
    end
    return total
end

local sizes = cut_bins(1)
local best = math.floor((sum(sizes) + CAPACITY - 1) / CAPACITY)
assert(best == FULL_BINS)

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local bins
for _ = 1, size do
    local order = sort_decreasing(sizes)
    bins = first_fit(sizes, order)
    check_packing(sizes, bins)
    assert(best <= #bins)
    assert(9 * #bins <= 11 * best + 9)
end
print(#sizes .. " " .. #bins)
