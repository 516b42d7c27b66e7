-- Lua twin of hofstadter.py.
local LIMIT = 32768

local function conway(limit)
    local a = {1, 1}
    for n = 3, limit do
        local last = a[n - 1]
        a[#a + 1] = a[last] + a[n - last]
    end
    return a
end

local function powers_are_halved(a, limit)
    local n = 2
    while n <= limit do
        if a[n] ~= n / 2 then
            return false
        end
        n = n * 2
    end
    return true
end

local function last_far_from_half(a, limit)
    local found = 0
    for n = 1, limit do
        if 20 * a[n] >= 11 * n then
            found = n
        end
    end
    return found
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local a, far
for _ = 1, size do
    a = conway(LIMIT)
    assert(powers_are_halved(a, LIMIT))
    far = last_far_from_half(a, LIMIT)
    assert(far == 1489)
end
print(a[100] .. " " .. a[LIMIT] .. " " .. far)
