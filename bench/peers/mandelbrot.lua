-- Lua twin of mandelbrot.py.
-- Shifts of negative ints: // in Lua 5.3 and later, a function of LuaJIT.
local source = [[
local arshift, cx, cy, most = ...
local x, y, step = 0, 0, 0
while step < most do
    local xx = SHIFT(x * x, 12)
    local yy = SHIFT(y * y, 12)
    if xx + yy > 16384 then
        break
    end
    y = SHIFT(x * y, 11) + cy
    x = xx - yy + cx
    step = step + 1
end
return step
]]
local arshift, steps_of
if jit then
    arshift = require("bit").arshift
    steps_of = assert(loadstring((source:gsub("SHIFT", "arshift"))))
else
    source = source:gsub("SHIFT%((.-), (%d+)%)", function(product, places)
        return "(" .. product .. ") // " .. (places == "12" and 4096 or 2048)
    end)
    steps_of = assert(load(source))
end
local floor = math.floor

local function mandelbrot(width, height, most)
    local upper, inside = 0, 0
    for row = 0, height - 1 do
        local cy = floor((2 * row + 1) * 4096 / height) - 4096
        for column = 0, width - 1 do
            local cx = floor(column * 12288 / width) - 8192
            local step = steps_of(arshift, cx, cy, most)
            if step == most then
                inside = inside + 1
            end
            if row < height / 2 then
                upper = upper + step
            end
        end
    end
    return inside, upper
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local inside, upper
for _ = 1, size do
    inside, upper = mandelbrot(24, 16, 50)
    assert(steps_of(arshift, 0, 0, 50) == 50 and steps_of(arshift, 4096, 4096, 50) == 2)
    assert(inside > 90 and inside < 115)
end
print(inside .. " " .. upper)
