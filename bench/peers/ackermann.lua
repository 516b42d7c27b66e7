-- Lua twin of ackermann.py.
-- Python has no tail calls: the parentheses keep Lua from making them.
local function ackermann(m, n)
    if m == 0 then
        return n + 1
    end
    if n == 0 then
        return (ackermann(m - 1, 1))
    end
    return (ackermann(m - 1, ackermann(m, n - 1)))
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local value
for _ = 1, size do
    value = ackermann(3, 4)
    assert(value == 125)
end
print(value)
