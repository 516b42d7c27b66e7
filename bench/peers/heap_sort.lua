-- Lua twin of heap_sort.py.
local floor = math.floor

local function sift(data, start, last)
    local value = data[start]
    local hole = start
    local child = 2 * hole
    while child <= last do
        if child < last and data[child] < data[child + 1] then
            child = child + 1
        end
        if data[child] <= value then
            break
        end
        data[hole] = data[child]
        hole = child
        child = 2 * hole
    end
    data[hole] = value
end

local function heap_sort(data)
    local count = #data
    for start = floor(count / 2), 1, -1 do
        sift(data, start, count)
    end
    for last = count, 2, -1 do
        data[1], data[last] = data[last], data[1]
        sift(data, 1, last - 1)
    end
end

local N = 300
local original = {}
local s = 7
for i = 1, N do
    s = (s * 421 + 1663) % 7875
    original[i] = s
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local data
for _ = 1, size do
    data = {}
    for i = 1, N do
        data[i] = original[i]
    end
    heap_sort(data)
end
table.sort(original)
for i = 1, N do
    assert(data[i] == original[i])
end
print(data[1] .. " " .. data[151] .. " " .. data[300])
