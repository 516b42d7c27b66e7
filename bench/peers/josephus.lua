-- Lua twin of josephus.py.
local LARGEST = 60
local SKIPS = {2, 3, 4, 5, 6}

local function survivor(n, k)
    local following = {}
    for i = 1, n do
        following[i] = i + 1
    end
    following[n] = 1
    local before = n
    local left = n
    while left > 1 do
        for _ = 1, k - 1 do
            before = following[before]
        end
        following[before] = following[following[before]]
        left = left - 1
    end
    return before - 1
end

local function by_recurrence(n, k)
    local place = 0
    for m = 2, n do
        place = (place + k) % m
    end
    return place
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local total
for _ = 1, size do
    total = 0
    for i = 1, #SKIPS do
        local k = SKIPS[i]
        local power = 1
        for n = 1, LARGEST do
            local last = survivor(n, k)
            assert(last == by_recurrence(n, k))
            if 2 * power <= n then
                power = power * 2
            end
            if k == 2 then
                assert(last == 2 * (n - power))
            end
            total = total + last
        end
    end
end
print(total)
