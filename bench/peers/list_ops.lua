-- Lua twin of list_ops.py.
local function mirror(n)
    local data = {}
    for i = 1, n do
        data[#data + 1] = i - 1
    end
    for i = 1, n do
        data[i] = data[n + 1 - i]
    end
    local total = 0
    for i = 1, n do
        total = total + data[i]
    end
    return total
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local total
for _ = 1, size do
    total = mirror(1000)
    assert(total == 749500)
end
print(total)
