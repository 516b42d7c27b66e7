-- Lua twin of bubble_sort.py.
local function bubble_sort(data)
    local swaps = 0
    local last = #data
    while last > 1 do
        local newest = 1
        for i = 1, last - 1 do
            local left, right = data[i], data[i + 1]
            if left > right then
                data[i] = right
                data[i + 1] = left
                newest = i
                swaps = swaps + 1
            end
        end
        last = newest
    end
    return swaps
end

local original = {}
for i = 1, 80 do
    original[i] = 1000 * (37 * i % 83)
end
local expected = 0
for i = 1, 80 do
    for j = 1, i - 1 do
        if original[j] > original[i] then
            expected = expected + 1
        end
    end
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local data, swaps
for _ = 1, size do
    data = {}
    for i = 1, 80 do
        data[i] = original[i]
    end
    swaps = bubble_sort(data)
    assert(swaps == expected)
end
table.sort(original)
for i = 1, 80 do
    assert(data[i] == original[i])
end
print(swaps .. " " .. data[1] .. " " .. data[80])
