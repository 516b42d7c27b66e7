-- Lua twin of perfect.py.
local floor = math.floor

local function perfect_up_to(limit)
    local found = {}
    for n = 2, limit do
        local total = 1
        for divisor = 2, floor(n / 2) do
            if n % divisor == 0 then
                total = total + divisor
            end
        end
        if total == n then
            found[#found + 1] = n
        end
    end
    return found
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local found
for _ = 1, size do
    found = perfect_up_to(500)
    assert(#found == 3 and found[1] == 6 and found[2] == 28 and found[3] == 496)
end
print(found[1] .. " " .. found[2] .. " " .. found[3])
