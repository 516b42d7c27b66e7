-- Lua twin of gcd.py.
local function gcd(a, b)
    while b ~= 0 do
        a, b = b, a % b
    end
    return a
end

local function coprime_pairs(n, scale)
    local count = 0
    for a = 1, n do
        for b = 1, n do
            if gcd(a * scale, b * scale) == scale then
                count = count + 1
            end
        end
    end
    return count
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local count
for _ = 1, size do
    count = coprime_pairs(50, 1009)
    assert(count == 1547)
end
print(count)
