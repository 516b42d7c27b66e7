-- Lua twin of fermat.py.
-- The exponent is even when it is halved, so / is exact where there is no //.
local source = [[
local base, exponent, modulus = ...
local result = 1
while exponent > 0 do
    if exponent % 2 == 1 then
        result = result * base % modulus
        exponent = exponent - 1
    end
    base = base * base % modulus
    exponent = exponent // 2
end
return result
]]
local power
if jit then
    power = assert(loadstring((source:gsub("//", "/"))))
else
    power = assert(load(source))
end
local P = 30011

local function sum_of_powers(bases)
    local ones, roots = 0, 0
    for base = 2, bases + 1 do
        ones = ones + power(base, P - 1, P)
        if power(base, 15005, P) == 1 then
            roots = roots + 1
        end
    end
    return ones, roots
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local ones, roots
for _ = 1, size do
    ones, roots = sum_of_powers(150)
    assert(ones == 150 and roots > 55 and roots < 95)
end
print(ones .. " " .. roots)
