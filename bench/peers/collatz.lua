-- Lua twin of collatz.py.
-- Lua 5.3 and later divide ints with //; LuaJIT has only /, which is exact here because n is even.
local source = [[
local limit = ...
local best_start, best_steps = 0, -1
for start = 1, limit - 1 do
    local n = start
    local steps = 0
    while n ~= 1 do
        if n % 2 == 0 then
            n = n // 2
        else
            n = 3 * n + 1
        end
        steps = steps + 1
    end
    if steps > best_steps then
        best_steps = steps
        best_start = start
    end
end
return best_start, best_steps
]]
local longest
if jit then
    longest = assert(loadstring((source:gsub("//", "/"))))
else
    longest = assert(load(source))
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local start, steps
for _ = 1, size do
    start, steps = longest(300)
    assert(start == 231 and steps == 127)
end
print(start .. " " .. steps)
