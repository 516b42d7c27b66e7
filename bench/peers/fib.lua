-- Lua twin of fib.py.
local function fib(n)
    if n < 2 then
        return n
    end
    return fib(n - 1) + fib(n - 2)
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local value
for _ = 1, size do
    value = fib(18)
    assert(value == 2584)
end
print(value)
