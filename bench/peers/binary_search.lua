-- Lua twin of binary_search.py.
local floor = math.floor

local function search(data, key)
    local low, high = 1, #data
    while low <= high do
        local middle = floor((low + high) / 2)
        local value = data[middle]
        if value == key then
            return middle
        end
        if value < key then
            low = middle + 1
        else
            high = middle - 1
        end
    end
    return 0
end

local function look_up_all(data, last)
    local hits, places = 0, 0
    for key = 5000, last - 1, 3 do
        local place = search(data, key)
        if place > 0 then
            hits = hits + 1
            places = places + place - 1
        end
    end
    return hits, places
end

local data = {}
for i = 1, 1000 do
    data[i] = 5000 + 6 * (i - 1)
end
local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local hits, places
for _ = 1, size do
    hits, places = look_up_all(data, 11000)
    assert(hits == 1000 and places == 499500)
end
print(hits .. " " .. places)
