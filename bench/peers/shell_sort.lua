-- Lua twin of shell_sort.py.
local N = 300

local function scrambled(seed)
    local data = {}
    for i = 1, N do
        seed = (1366 * seed + 150889) % 714025
        data[i] = seed
    end
    return data
end

local function shell_sort(data, gaps)
    for g = 1, #gaps do
        local gap = gaps[g]
        for i = gap + 1, #data do
            local value = data[i]
            local hole = i
            while hole > gap and data[hole - gap] > value do
                data[hole] = data[hole - gap]
                hole = hole - gap
            end
            data[hole] = value
        end
    end
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

local gaps = {132, 57, 23, 10, 4, 1}
local originals, totals = {}, {}
for seed = 1, 16 do
    originals[seed] = scrambled(seed)
    totals[seed] = sum(originals[seed])
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local data
for _ = 1, size do
    for i = 1, #originals do
        local original = originals[i]
        data = {}
        for j = 1, N do
            data[j] = original[j]
        end
        shell_sort(data, gaps)
        assert(ascending(data))
        assert(sum(data) == totals[i])
    end
end
local sorted = originals[#originals]
table.sort(sorted)
for i = 1, N do
    assert(data[i] == sorted[i])
end
print(data[1] .. " " .. data[151] .. " " .. data[300])
