-- Lua twin of totients.py.
local floor = math.floor

local LIMIT = 10000

local function totients(limit)
    local phi = {}
    for n = 1, limit do
        phi[n] = n
    end
    for p = 2, limit do
        if phi[p] == p then
            for multiple = p, limit, p do
                phi[multiple] = phi[multiple] - floor(phi[multiple] / p)
            end
        end
    end
    return phi
end

local function sum_up_to(phi, last)
    local total = 0
    for n = 1, last do
        total = total + phi[n]
    end
    return total
end

local function gauss_sum(phi, limit)
    local total = 0
    for d = 1, limit do
        total = total + phi[d] * floor(limit / d)
    end
    return total
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local small, large
for _ = 1, size do
    local phi = totients(LIMIT)
    small = sum_up_to(phi, 1000)
    large = sum_up_to(phi, LIMIT)
    assert(small == 304192)
    assert(large == 30397486)
    assert(gauss_sum(phi, LIMIT) == LIMIT * (LIMIT + 1) / 2)
end
print(small .. " " .. large)
