-- Lua twin of string_format.py.
local format = string.format

local function table_of(names)
    local length, total = 0, 0
    for i = 0, 99 do
        local name = names[i % 10 + 1]
        local row = format("%5d|%8.2f|%8s", i, i * 0.25, name)
        local entry = format("%d-%s", i, name)
        local pair = format("%s:%d", name, i * i)
        local digits = tostring(i * 1000003)
        length = length + #row + #entry + #pair + #digits
        total = total + tonumber(digits)
    end
    return length, total
end

local names = {}
for i = 0, 9 do
    names[i + 1] = ("a"):rep(i % 5 + 1)
end
local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local length, total
for _ = 1, size do
    length, total = table_of(names)
    assert(length == 2300 + 590 + 754 + 784 and total == 4950 * 1000003)
end
print(length .. " " .. total)
