-- Lua twin of radix_sort.py.
local floor = math.floor

local N = 1000
local BASE = 256

local function random_lists(count)
    local lists = {}
    local seed = 1
    for i = 1, count do
        local data = {}
        for j = 1, N do
            seed = 16807 * seed % 2147483647
            data[j] = seed
        end
        lists[i] = data
    end
    return lists
end

local function radix_sort(data)
    local n = #data
    local weight = 1
    for _ = 1, 4 do
        local starts = {1}
        for digit = 0, BASE - 1 do
            starts[digit + 2] = 0
        end
        for i = 1, n do
            local digit = floor(data[i] / weight) % BASE
            starts[digit + 2] = starts[digit + 2] + 1
        end
        for digit = 0, BASE - 1 do
            starts[digit + 2] = starts[digit + 2] + starts[digit + 1]
        end
        local moved = {}
        for i = 1, n do
            moved[i] = 0
        end
        for i = 1, n do
            local value = data[i]
            local digit = floor(value / weight) % BASE
            moved[starts[digit + 1]] = value
            starts[digit + 1] = starts[digit + 1] + 1
        end
        data = moved
        weight = weight * BASE
    end
    return data
end

local function ascending(data)
    for i = 2, #data do
        if data[i - 1] > data[i] then
            return false
        end
    end
    return true
end

local function sum(data)
    local total = 0
    for i = 1, #data do
        total = total + data[i]
    end
    return total
end

local originals = random_lists(10)
assert(originals[10][N] == 1043618065)
local totals = {}
for i = 1, #originals do
    totals[i] = sum(originals[i])
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local data
for _ = 1, size do
    for i = 1, #originals do
        data = radix_sort(originals[i])
        assert(ascending(data))
        assert(sum(data) == totals[i])
    end
end
local sorted = originals[#originals]
table.sort(sorted)
for i = 1, N do
    assert(data[i] == sorted[i])
end
print(data[1] .. " " .. data[501] .. " " .. data[1000])
