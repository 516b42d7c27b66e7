-- Lua twin of fannkuch.py.
-- Tables count from one, the pancakes are numbered from one too.
local function flips_of(permutation, n)
    local pile = {}
    for i = 1, n do
        pile[i] = permutation[i]
    end
    local flips = 0
    local first = pile[1]
    while first ~= 1 do
        local low, high = 1, first
        while low < high do
            pile[low], pile[high] = pile[high], pile[low]
            low = low + 1
            high = high - 1
        end
        flips = flips + 1
        first = pile[1]
    end
    return flips
end

local function fannkuch(n)
    local permutation, count = {}, {}
    for i = 1, n do
        permutation[i] = i
        count[i] = 0
    end
    local checksum, most, even = 0, 0, true
    while true do
        local flips = flips_of(permutation, n)
        if flips > most then
            most = flips
        end
        checksum = even and checksum + flips or checksum - flips
        even = not even
        -- next permutation: rotate ever longer prefixes until a counter has room
        local r = 2
        while true do
            if r > n then
                return checksum, most
            end
            local first = permutation[1]
            for i = 1, r - 1 do
                permutation[i] = permutation[i + 1]
            end
            permutation[r] = first
            count[r] = count[r] + 1
            if count[r] < r then
                break
            end
            count[r] = 0
            r = r + 1
        end
    end
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local checksum, most
for _ = 1, size do
    checksum, most = fannkuch(7)
    assert(checksum == 228 and most == 16)
end
print(checksum .. " " .. most)
