-- Lua twin of tak.py.
local function tak(x, y, z)
    if y >= x then
        return z
    end
    return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local value
for _ = 1, size do
    value = tak(12, 8, 4)
    assert(value == 5)
end
print(value)
