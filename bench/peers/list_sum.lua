-- Lua twin of list_sum.py.
local function build(size)
    local data = {}
    local value = 1000000
    for i = 1, size do
        data[i] = value
        value = value + 3
    end
    return data
end

local function total(data)
    local result = 0
    for i = 1, #data do
        result = result + data[i]
    end
    return result
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local data = build(size)
local expected = 1000000 * size + 3 * (size * (size - 1) / 2)
for _ = 1, 3 do
    assert(total(data) == expected)
end
print(string.format("%d", expected))
