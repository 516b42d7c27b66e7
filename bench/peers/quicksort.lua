-- Lua twin of quicksort.py.
local floor = math.floor

local function quicksort(data, low, high)
    while low < high do
        local pivot = data[floor((low + high) / 2)]
        local i, j = low, high
        while i <= j do
            while data[i] < pivot do
                i = i + 1
            end
            while pivot < data[j] do
                j = j - 1
            end
            if i <= j then
                data[i], data[j] = data[j], data[i]
                i = i + 1
                j = j - 1
            end
        end
        quicksort(data, low, j)
        low = i
    end
end

local N = 500
local original = {}
local s = 1
for i = 1, N do
    s = (s * 1366 + 150889) % 714025
    original[i] = s
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local data
for _ = 1, size do
    data = {}
    for i = 1, N do
        data[i] = original[i]
    end
    quicksort(data, 1, N)
end
table.sort(original)
for i = 1, N do
    assert(data[i] == original[i])
end
print(data[1] .. " " .. data[251] .. " " .. data[500])
