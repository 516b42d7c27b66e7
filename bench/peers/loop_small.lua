-- Lua twin of loop_small.py.
local function once()
    local x = 0
    for i = 0, 99 do
        x = x + i
        if x >= 500 then
            x = x - 500
        end
    end
    local middle = x
    for i = 0, 99 do
        if x < i then
            x = x + 500
        end
        x = x - i
    end
    return middle, x
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local middle, last
for _ = 1, size do
    middle, last = once()
    assert(middle == 450 and last == 0)
end
print(middle .. " " .. last)
