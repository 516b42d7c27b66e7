-- Lua twin of sieve.py.
-- Tables count from one: flags[i] stands for 2 i + 1.
local LAST = 8191

local function sieve()
    local flags = {}
    for i = 1, LAST do
        flags[i] = true
    end
    local count = 0
    for i = 1, LAST do
        if flags[i] then
            local prime = i + i + 1
            for k = i + prime, LAST, prime do
                flags[k] = false
            end
            count = count + 1
        end
    end
    return count
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local count
for _ = 1, size do
    count = sieve()
    assert(count == 1899)
end
print(count)
