-- Lua twin of list_shuffle.py.
local function shuffle(data)
    local s = 1
    for i = #data, 2, -1 do
        s = s * 16807 % 2147483647
        local j = s % i + 1
        data[i], data[j] = data[j], data[i]
    end
end

local function walk(data)
    local total, descents, before = 0, 0, 0
    for i = 1, #data do
        local value = data[i]
        total = total + value
        if value < before then
            descents = descents + 1
        end
        before = value
    end
    return total, descents
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local data = {}
for i = 1, size do
    data[i] = 1000000 + 7 * (i - 1)
end
shuffle(data)
local expected = 1000000 * size + 7 * (size * (size - 1) / 2)
local total, descents
for _ = 1, 10 do
    total, descents = walk(data)
    assert(total == expected)
end
assert(size < 1000 or 9 * size < 20 * descents and 20 * descents < 11 * size)
print(string.format("%d %d", expected, descents))
