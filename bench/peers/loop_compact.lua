-- Lua twin of loop_compact.py.
local P = 1000000007

local function kernel(size)
    local x, y = 0, 0
    for i = 0, size - 1 do
        local a = i * 3 + 1
        x = x + 999983
        if x >= P then
            x = x - P
        end
        y = x - a
    end
    return x, y
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
assert(size < 350000000)
local x, y = kernel(size)
assert(x == size * 999983 % P)
assert(y == x - (3 * size - 2))
print(x .. " " .. y)
