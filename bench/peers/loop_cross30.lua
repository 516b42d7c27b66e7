-- Lua twin of loop_cross30.py.
local function cross(limit, size)
    local above = 0
    local start = limit - 50
    local x = start
    for _ = 1, size do
        for i = 0, 99 do
            local up = x + i
            if up >= limit then
                above = above + 1
            end
            local down = up - 50
            x = down + 50 - i
        end
    end
    assert(x == start)
    return above
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local above = cross(1073741824, size)
assert(above == 50 * size)
print(above)
